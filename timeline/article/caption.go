package article

import "strings"

// Captions and credits. A credit names who made a picture: "Leonhard Foeger |
// Reuters", "AP Photo/Pavel Golovkin", "(Getty Images)", "Photo: …". The line
// before a credit is a caption.

// creditWords is the length of the longest credit.
const creditWords = 12

// isCredit reports whether a line is nothing but a credit.
func isCredit(text string) bool {
	if len(text) > 160 || wordCount(text) > creditWords {
		return false
	}
	text = strings.TrimSpace(text)
	if text == "" || isLower(text[0]) {
		return false // "… showed a / photo by the agency"
	}
	lower := strings.ToLower(text)
	for _, label := range creditLabels {
		if strings.HasPrefix(lower, label) {
			return !endsSentence(text) // else it is a caption: "Photo: A crane lifts a wall."
		}
	}
	if inner, ok := bracketed(text); ok {
		return namesAgency(inner) && (nameLike(inner) || photoCredit(inner))
	}
	if endsSentence(text) {
		return false
	}
	if before, after, found := strings.Cut(text, "|"); found {
		return nameLike(before) && (nameLike(after) || namesAgency(after)) && !strings.Contains(after, "|")
	}
	return nameLike(text) && photoCredit(text)
}

// captionByItself reports whether a caption says on its own line that it is one:
// by "Photo:" before it, or by its credit, in brackets at its end or behind its
// last sentence.
func captionByItself(text string) bool {
	if len(text) > 600 {
		return false
	}
	if lower := strings.ToLower(text[:min(len(text), 16)]); strings.HasPrefix(lower, "photo: ") || strings.HasPrefix(lower, "image: ") || strings.HasPrefix(lower, "picture: ") {
		return true
	}
	if k := strings.LastIndexAny(text, "(["); k > 0 && strings.HasSuffix(text, ")") || k > 0 && strings.HasSuffix(text, "]") {
		inner := text[k+1 : len(text)-1]
		return wordCount(inner) <= creditWords && photoCredit(inner)
	}
	if endsSentence(text) && !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "]") || !photoCredit(text[max(0, len(text)-160):]) {
		return false
	}
	spans := Split(text)
	if len(spans) < 2 {
		return false
	}
	last := text[spans[len(spans)-1].Begin:]
	return isCredit(last) && photoCredit(last)
}

// photoCredit reports whether a credit is surely that of a picture: it names an
// agency, which alone may be that of a report, and says that it is a picture.
func photoCredit(credit string) bool {
	if namesAgency(credit) {
		lower := strings.ToLower(credit)
		for _, word := range [...]string{"photo", "image", "picture", "/", "|", "handout", "courtesy"} {
			if strings.Contains(lower, word) {
				return true
			}
		}
	}
	return false
}

// isCaption reports whether a paragraph before a credit is its caption: it
// stands right on the line before, or it breaks off, or it describes a picture.
func isCaption(text string, joined bool) bool {
	return wordCount(text) <= 80 && (joined || !endsSentence(text) && wordCount(text) > labelWords || describesPicture(text))
}

// describesPicture reports whether a text describes what a picture shows: it
// points into it (", left,", "pictured"), or its first verb is in the present
// tense of captions and is bound to an occasion ("speaks during", "shake hands as").
func describesPicture(text string) bool {
	lower := strings.ToLower(text)
	for _, sign := range pictureSigns {
		if strings.Contains(lower, sign) {
			return true
		}
	}
	fields := strings.Fields(lower)
	for i, word := range fields {
		if otherVerbs[word] || len(word) > 4 && strings.HasSuffix(word, "ed") {
			return false
		}
		if i > 0 && captionVerbs[word] {
			for _, next := range fields[i+1 : min(len(fields), i+8)] {
				if occasionWords[next] {
					return true
				}
			}
		}
	}
	return false
}

// nameLike reports whether a text is one to six words that all begin with a
// capital, particles aside, and none with a digit.
func nameLike(text string) bool {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if isDigit(word[0]) || isLower(word[0]) && !nameParticles[word] && word != "for" && word != "via" && word != "and" {
			return false
		}
		n++
	}
	return n >= 1 && n <= 6
}

// namesAgency reports whether a text names an agency or archive that makes
// pictures, or says that it is one.
func namesAgency(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" /,|:;()[]-", r) }) {
		if agencies[word] {
			return true
		}
	}
	return false
}

// bracketed returns what is inside the brackets that hold a whole text.
func bracketed(text string) (string, bool) {
	if len(text) > 2 && (text[0] == '(' && text[len(text)-1] == ')' || text[0] == '[' && text[len(text)-1] == ']') {
		return text[1 : len(text)-1], true
	}
	return "", false
}

// creditLabels begin credits; in lower case.
var creditLabels = []string{
	"photo:", "photo by ", "photos:", "photos by ", "photo credit", "photograph:", "photograph by ", "photography by ", "photo illustration", "image:", "image by ", "image credit", "image caption",
	"image source", "images:", "picture:", "picture by ", "pictures by ", "credit:", "credits:", "file photo", "courtesy of ", "illustration:", "illustration by ", "graphic:", "graphic by ",
	"video:", "video by ", "getty images", "handout photo",
}

// agencies make or sell news pictures, or are the words for them.
var agencies = wordSet("AP Reuters REUTERS AFP Getty TASS EPA EPA-EFE UPI PA Bloomberg Xinhua Shutterstock Alamy iStock ANI PTI Kyodo Anadolu Sputnik DPA dpa ANSA EFE " +
	"Photo PHOTO Photos Photograph Image Images Pictures Picture Handout Courtesy Pool")

// pictureSigns are what only captions say; in lower case.
var pictureSigns = []string{
	", left,", ", right,", ", center,", ", centre,", ", second from ", ", third from ", "(l)", "(r)", "(c)", "(left)", "(right)", "(center)", "(centre)", "from left", "from right",
	"pictured", "in this file photo", "in this photo", "in this picture", "in this image", "file photo", "is seen in ", "are seen in ", "is seen at ", "are seen at ", "seen here",
}

// captionVerbs are verbs in the tense of captions; in lower case.
var captionVerbs = wordSet("speaks speak shakes shake meets meet walks walk waves wave poses pose stands stand sits sit attends attend looks look talks talk listens listen " +
	"arrives arrive leaves leave delivers deliver holds hold greets greet gestures gesture addresses address answers answer smiles smile reacts react " +
	"departs depart hugs hug embrace embraces watches watch participates participate takes take carries carry gather gathers march marches testifies testify " +
	"lifts lift raises raise rides ride runs run works work climbs climb cheers cheer celebrates celebrate prays pray lies lie prepares prepare appears appear " +
	"inspects inspect passes pass burns burn rises rise chants chant protests protest plays play")

// otherVerbs, as the first of a text, and all words with -ed, tell that it is no
// caption; in lower case.
var otherVerbs = wordSet("said says is are was were has have had will would can could may might must should did does do told went came took made gave began left met won lost")

// occasionWords bind a caption's verb to the moment of the picture.
var occasionWords = wordSet("during at as outside before after near inside beside following prior alongside with in on by over under through along behind across")
