package timeline

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// A story, and what others make of it: which of them are one voice.
func TestVoices(t *testing.T) {
	const story = "The Orla dam collapsed on Tuesday evening above the village of Kell after three days of rain. " +
		"Nine people were found dead in the lower streets and some forty families lost their homes to the water. " +
		"Troops reached the village with boats on Wednesday morning and took the sick to the hospital in Arden. " +
		"The owners of the dam had been warned of a crack in its northern wall by engineers of the province in April. " +
		"Governor Mira Holt promised that the farmers would be paid for their fields before the winter came."
	words := strings.Fields(story)
	edited := make([]string, len(words)) // every seventh word is another one
	for i, w := range words {
		edited[i] = w
		if i%7 == 3 {
			edited[i] = "quite"
		}
	}
	for _, c := range []struct {
		name, other string
		one         bool
	}{
		{"printed twice", story, true},
		{"one word in seven exchanged", strings.Join(edited, " "), true},
		{"cut short", strings.Join(words[:len(words)*3/5], " ") + ".", true},
		{"cut short and set in a longer text", strings.Join(words[:len(words)*3/5], " ") + ". The province of Norland has four hundred dams, and most of them are older than the people who look after them, as a count of last year shows.", true},

		{"told anew", "A dam burst above Kell in Norland late on Tuesday. Rescue workers counted nine dead by Wednesday, when the army came with boats, and forty houses were gone. " +
			"Engineers say that they knew of the crack since April and told the company, which owns two more dams of that kind. The governor has said that fields will be paid for.", false},
		{"the same statement quoted", "\"" + strings.ReplaceAll(story[:300], "\"", "") + "\" That is what a neighbour wrote to us. In the town of Arden nobody slept; shops were opened at night so that blankets could be had, " +
			"teachers made soup in the school, and the ferry went back and forth until its engine broke down near the northern quay on Thursday.", false},
	} {
		files := fstest.MapFS{}
		for n, text := range []string{story, c.other} {
			files[fmt.Sprintf("articles/%d.txt", n)] = &fstest.MapFile{Data: []byte("---\npublished: 2021-05-06\n---\n" + text + "\n")}
		}
		if one := len(Build(files).Articles[0].Copies) == 1; one != c.one {
			t.Errorf("%s: one voice is %t, want %t", c.name, one, c.one)
		}
	}
}

// A wire story that hundreds of papers print, some of them with a word of their own, tells
// as many events as one of them does.
func TestManyPrintOneStory(t *testing.T) {
	const story = "Gunmen robbed the Halden bank in Arden on Monday and fled over the river. Police arrested Jona Reed, a driver, in Kell on Tuesday. " +
		"Governor Mira Holt resigned on Wednesday after a vote in the parliament of Norland.\n"
	papers := func(n int) fstest.MapFS {
		files := fstest.MapFS{}
		for i := range n {
			text := story
			if i%9 == 4 {
				text = strings.Replace(text, "a driver", "a young driver", 1)
			}
			files[fmt.Sprintf("articles/%d.txt", i)] = &fstest.MapFile{Data: []byte("---\npublished: 2021-05-06\n---\n" + text)}
		}
		return files
	}
	one, many := Build(papers(1)), Build(papers(350))
	if len(one.Events) != 3 || len(many.Events) != 3 {
		t.Fatalf("one paper tells %d events, all of them %d; wanted 3", len(one.Events), len(many.Events))
	}
	for _, e := range many.Events {
		if n := len(articlesIn(e)); n != 350 {
			t.Errorf("%s: %d articles, wanted 350", e.Title, n)
		}
	}
}

func articlesIn(e Event) map[int]bool {
	in := map[int]bool{}
	for _, m := range e.Mentions {
		in[m.Article] = true
	}
	return in
}
