package grammar

import (
	"fmt"
	"testing"
)

func TestGenders(t *testing.T) {
	for _, c := range []struct{ text, who, want string }{
		{"President Ada Finch was crossing the yard when she was hit.", "ada finch", "f"},
		{"President Tom Reed was crossing the yard when he was hit.", "tom reed", "m"},
		{"President Ada Finch thanked Mayor Tom Reed when she was freed.", "ada finch", "\x00"},
		{"President Ada Finch spoke to a miner before he left.", "ada finch", "\x00"},
		{"President Ada Finch said it was late.", "ada finch", "\x00"},
	} {
		s := TakeApart(c.text, nil)
		all := []*Sentence{s}
		book := NewNameBook(CountNames(all), nil)
		if !book.People[c.who] {
			t.Fatalf("%s: %q is nobody", c.text, c.who)
		}
		if got := fmt.Sprintf("%c", book.genders(all)[c.who]); got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.who, got, c.want)
		}
	}
}
