package render

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// TestSumsInOtherLanguages reads how phrases came to their dates.
func TestSumsInOtherLanguages(t *testing.T) {
	speak := func(language string) *site {
		tl := timeline.Timeline{}
		tl.Settings.Language = language
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	published := date.MustOf(2018, 8, 8)
	for _, c := range []struct{ text, de, fr, es string }{
		{"The dam broke on Monday.",
			"letzter Montag bis einschließlich Mi., 8. Aug. 2018 → Mo., 6. Aug. 2018",
			"dernier lundi jusqu’à mer. 8 août 2018 inclus → lun. 6 août 2018",
			"último lunes hasta mié, 8 ago 2018 inclusive → lun, 6 ago 2018"},
		{"The dam broke three weeks ago.",
			"3 Wochen vor Mi., 8. Aug. 2018 → Woche vom 16. Juli 2018",
			"3 semaines avant mer. 8 août 2018 → semaine du 16 juil. 2018",
			"3 semanas antes de mié, 8 ago 2018 → semana del 16 jul 2018"},
		{"The dam broke last week.",
			"die Woche davor, von Mi., 8. Aug. 2018 aus → Woche vom 30. Juli 2018",
			"la semaine d’avant, à partir de mer. 8 août 2018 → semaine du 30 juil. 2018",
			"la semana anterior, contando desde mié, 8 ago 2018 → semana del 30 jul 2018"},
		{"The dam broke on June 5.",
			"der 5. Juni, der Mi., 8. Aug. 2018 am nächsten liegt → Di., 5. Juni 2018",
			"le 5 juin le plus proche de mer. 8 août 2018 → mar. 5 juin 2018",
			"el 5 de junio más cercano a mié, 8 ago 2018 → mar, 5 jun 2018"},
		{"The dam broke on July 16, 2018.",
			"wie geschrieben → Mo., 16. Juli 2018",
			"tel qu’écrit → lun. 16 juil. 2018",
			"tal como está escrito → lun, 16 jul 2018"},
		{"The dam broke on Christmas Day.", // a holiday has no name in other languages
			"en: latest Christmas Day before Wed 8 Aug 2018, as its verb looks back → Mon 25 Dec 2017",
			"en: latest Christmas Day before Wed 8 Aug 2018, as its verb looks back → Mon 25 Dec 2017",
			"en: latest Christmas Day before Wed 8 Aug 2018, as its verb looks back → Mon 25 Dec 2017"},
	} {
		found := timex.Tag([]string{c.text}, timex.Context{Published: published, Dated: true})
		for language, want := range map[string]string{"de": c.de, "fr": c.fr, "es": c.es} {
			got := speak(language).sum(phrase{found[0][0]})
			text := got.Text
			if got.English {
				text = "en: " + text
			}
			if text != want {
				t.Errorf("%s in %s: %q, wanted %q", c.text, language, text, want)
			}
		}
	}
}
