package folder

import (
	"os"

	"golang.org/x/sys/unix"
)

// syncTree sees to it that a tree is on the disk, in one call: a wait for each
// of ten thousand files would take longer than to make them.
func syncTree(tree string) error {
	folder, err := os.Open(tree)
	if err != nil {
		return err
	}
	defer folder.Close()
	return unix.Syncfs(int(folder.Fd()))
}

func syncFile(*os.File) error { return nil } // syncTree does it
