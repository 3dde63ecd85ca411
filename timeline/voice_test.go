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
