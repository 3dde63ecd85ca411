//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package folder

import (
	"os"

	"golang.org/x/sys/unix"
)

// lock takes the lock that a file stands for, or returns errLocked. The lock
// ends with the process, so a file that a killed one left locks nothing.
func lock(name string) (unlock func(), err error) {
	for {
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
			file.Close()
			if err == unix.EWOULDBLOCK {
				return nil, errLocked
			}
			return nil, err
		}
		// Its last holder may have removed the file between the two steps.
		held, err := file.Stat()
		if err == nil {
			if now, err := os.Stat(name); err == nil && os.SameFile(held, now) {
				return func() { os.Remove(name); file.Close() }, nil
			}
		}
		file.Close()
	}
}
