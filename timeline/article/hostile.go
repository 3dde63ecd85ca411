package article

import "dateline/timeline/problem"

func checkMarkdown(file string, data []byte, body int) []problem.Problem { return nil }
