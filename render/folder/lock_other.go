//go:build !linux && !darwin && !freebsd && !netbsd && !openbsd && !dragonfly && !windows

package folder

import (
	"errors"
	"io/fs"
	"os"
)

// lock takes the lock that a file stands for by making it, or returns
// errLocked. A file that a killed process left must be removed by hand.
func lock(name string) (unlock func(), err error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return nil, errLocked
	} else if err != nil {
		return nil, err
	}
	return func() { file.Close(); os.Remove(name) }, nil
}
