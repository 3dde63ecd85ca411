package folder

import (
	"os"

	"golang.org/x/sys/windows"
)

// lock takes the lock that a file stands for, or returns errLocked. The file is
// open to no one else and goes with the process.
func lock(name string) (unlock func(), err error) {
	path, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	const alone = 0
	file, err := windows.CreateFile(path, windows.GENERIC_READ|windows.GENERIC_WRITE, alone, nil,
		windows.OPEN_ALWAYS, windows.FILE_ATTRIBUTE_NORMAL|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	if err == windows.ERROR_SHARING_VIOLATION {
		return nil, errLocked
	} else if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return func() { windows.CloseHandle(file) }, nil
}
