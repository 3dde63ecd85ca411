package folder

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange makes two folders change places in one step. Its error is
// errors.ErrUnsupported where the file system cannot do so.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == unix.EINVAL || err == unix.ENOSYS {
		return errors.ErrUnsupported
	}
	return err
}
