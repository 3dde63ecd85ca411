package timeline

import (
	"io/fs"

	"dateline/timeline/problem"
)

func (c *corpus) doubts(fsys fs.FS, events []draft) []problem.Problem { return nil }
