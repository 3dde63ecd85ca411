package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// encoding/json does not say where in a line a value stands, nor where the
// characters of a string come from, and problems and sentences need both.

// jsonValue is a member of an object and the offset of its value in the line.
type jsonValue struct {
	key   string
	value any // string, json.Number, bool, nil, []string or nested
	begin int
}

type jsonError struct {
	offset  int
	message string
}

// nested stands for an object, and for an array of other things than strings.
type nested struct{}

// readObject reads the members of the one JSON object in line.
func readObject(line []byte) ([]jsonValue, *jsonError) {
	fail := func(offset int64, format string, args ...any) *jsonError {
		return &jsonError{int(offset), fmt.Sprintf(format, args...)}
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	broken := func() *jsonError {
		var syntax *json.SyntaxError
		var v any
		switch err := json.Unmarshal(line, &v); { // it counts bytes better than the Decoder
		case errors.As(err, &syntax) && syntax.Offset < int64(len(line)):
			return fail(max(0, syntax.Offset-1), "not JSON: %v", err)
		case err != nil:
			return fail(int64(len(line)), "the JSON object breaks off")
		}
		return fail(d.InputOffset(), "not a JSON object")
	}
	t, err := d.Token()
	if err != nil {
		return nil, broken()
	}
	if t != json.Delim('{') {
		return nil, fail(0, "want a JSON object such as {\"id\": …, \"published\": …, \"text\": …}")
	}
	var values []jsonValue
	seen := map[string]bool{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, broken()
		}
		v := jsonValue{key: key.(string), begin: int(d.InputOffset())}
		for v.begin < len(line) && (isSpace(line[v.begin]) || line[v.begin] == ':') {
			v.begin++
		}
		if seen[v.key] {
			return nil, fail(int64(v.begin), "%q stands twice in the object", v.key)
		}
		seen[v.key] = true
		if t, err = d.Token(); err != nil {
			return nil, broken()
		}
		v.value = t
		if open, ok := t.(json.Delim); ok {
			v.value = nested{}
			var list []string
			plain := open == '['
			for depth := 1; depth > 0; {
				if t, err = d.Token(); err != nil {
					return nil, broken()
				}
				switch t := t.(type) {
				case json.Delim:
					if t == '{' || t == '[' {
						depth++
						plain = false
					} else {
						depth--
					}
				case string:
					list = append(list, t)
				default:
					plain = false
				}
			}
			if plain {
				v.value = list
			}
		}
		values = append(values, v)
	}
	if _, err := d.Token(); err != nil {
		return nil, broken()
	}
	if rest := d.InputOffset(); !isBlankText(line[rest:]) {
		return nil, fail(rest, "more behind the JSON object, want one object a line")
	}
	return values, nil
}

// decodeString decodes the JSON string whose opening quote is line[at], which has
// been found to be valid, with the way back to offsets of the line.
func decodeString(line []byte, at int) ([]byte, []run) {
	text := make([]byte, 0, len(line)-at)
	var runs []run
	add := func(from, size int) {
		runs = append(runs, run{text: int32(len(text)), file: int32(from), size: int32(size)})
	}
	for i := at + 1; i < len(line) && line[i] != '"'; {
		if line[i] != '\\' {
			j := i
			for j < len(line) && line[j] != '"' && line[j] != '\\' {
				j++
			}
			add(i, 0)
			text = append(text, line[i:j]...)
			i = j
			continue
		}
		size, r := 2, rune(0)
		switch line[i+1] {
		case 'n':
			r = '\n'
		case 'r':
			r = '\r'
		case 't':
			r = '\t'
		case 'b', 'f':
			r = ' '
		case 'u':
			size, r = 6, hexRune(line[i+2:i+6])
			if utf16.IsSurrogate(r) {
				low := rune(0)
				if len(line) >= i+12 && line[i+6] == '\\' && line[i+7] == 'u' {
					low = hexRune(line[i+8 : i+12])
				}
				if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
					size = 12
				}
			}
			if r == 0 {
				r = utf8.RuneError
			}
		default:
			r = rune(line[i+1])
		}
		add(i, size)
		text = utf8.AppendRune(text, r)
		i += size
	}
	return text, runs
}

func hexRune(digits []byte) rune {
	n, _ := strconv.ParseUint(string(digits), 16, 16)
	return rune(n)
}
