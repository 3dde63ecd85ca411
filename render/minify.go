package render

import (
	"bytes"
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// Media types of what is minified.
const (
	cssType = "text/css"
	jsType  = "text/javascript"
)

// minifiedFile exports the program's file of a name, minified. A theme's own file goes
// out as it is.
func minifiedFile(name, mediaType string) func(*site) ([]byte, error) {
	return func(s *site) ([]byte, error) {
		source := s.theme.file(name)
		if s.theme.has(name) {
			return source, nil
		}
		out, err := minified(mediaType, source)
		if err != nil {
			return nil, fmt.Errorf("%s: %v", name, err)
		}
		return out, nil
	}
}

// minified returns a text without what only those who read the source need:
// comments, long names and space are a third of what is sent.
func minified(mediaType string, source []byte) ([]byte, error) {
	m := minify.New()
	m.AddFunc(cssType, css.Minify)
	m.AddFunc(jsType, js.Minify)
	var out bytes.Buffer
	if err := m.Minify(mediaType, &out, bytes.NewReader(source)); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
