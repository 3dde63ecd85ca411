package folder

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange makes two folders change places in one step. Its error is
// errors.ErrUnsupported where the file system cannot do so.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if err == unix.EINVAL || err == unix.ENOTSUP || err == unix.ENOSYS {
		return errors.ErrUnsupported
	}
	return err
}
