package problem

import "testing"

func TestInvalidUTF8(t *testing.T) {
	for text, want := range map[string]Pos{
		"\xff":                {1, 1},
		"aé\xe2\x80":          {1, 3},
		"a\nb\r\n\ufffdc\xff": {3, 3},
		"\ufeffab\xff":        {1, 3}, // a byte order mark is no column
	} {
		offset, found := InvalidUTF8([]byte(text))
		if got := PosAt([]byte(text), offset); !found || got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
	if offset, found := InvalidUTF8([]byte("aé\ufffd")); found {
		t.Errorf("a whole text is broken at %v", offset)
	}
}
