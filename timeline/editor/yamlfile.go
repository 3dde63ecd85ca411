package editor

import (
	"errors"
	"io"
	"io/fs"

	"dateline/timeline/problem"
)

// readYAML reads a YAML file of the content folder into a struct, strictly. One
// that is not there is no problem.
func readYAML(fsys fs.FS, name string, into any) []problem.Problem {
	wrong := func(format string, args ...any) []problem.Problem {
		return []problem.Problem{problem.Errorf(name, problem.Pos{}, format, args...)}
	}
	info, err := fs.Stat(fsys, name) // first: to open a fifo would wait for its writer
	if link, _ := fs.Lstat(fsys, name); err != nil && link != nil && link.Mode()&fs.ModeSymlink != 0 {
		return wrong("is a link to nothing, or out of the content folder, where nothing is read: put the file itself here")
	} else if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return wrong("cannot be read: %v", cause(err))
	}
	if !info.Mode().IsRegular() {
		return wrong("is a %s, want a file", kindOf(info.Mode()))
	}
	file, err := fsys.Open(name)
	if err != nil {
		return wrong("cannot be read: %v", cause(err))
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, problem.MaxYAML+1))
	if err != nil {
		return wrong("cannot be read: %v", cause(err))
	}
	return problem.DecodeYAML(name, 1, data, into)
}

// cause is what an error says apart from the operation and the file's name,
// which differ between file systems.
func cause(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "folder"
	case mode&fs.ModeNamedPipe != 0:
		return "named pipe"
	}
	return "device or socket"
}
