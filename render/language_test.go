package render

import (
	"html"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/templates"
	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// in returns the words of a language.
func in(t *testing.T, tag string) *wording.Words {
	t.Helper()
	w, known := wording.For(tag)
	if !known {
		t.Fatalf("no words in %s", tag)
	}
	return w
}

// TestDatesInOtherLanguages reads every kind of date as newspapers print it.
func TestDatesInOtherLanguages(t *testing.T) {
	aug := func(d int) date.Interval { return day(2018, 8, d) }
	part := func(i date.Interval, p date.Part) date.Interval { return i.ThirdOf(p) }
	late := aug(8)
	late.Part = date.End
	for _, c := range []struct {
		i     date.Interval
		clock string
		loose bool
		want  map[string]string
	}{
		{aug(8), "", false, map[string]string{
			"de": "8. Aug. | Mi.", "fr": "8 août | mer.", "es": "8 ago | mié"}},
		{day(2017, 5, 1), "", false, map[string]string{
			"de": "1. Mai 2017 | Mo.", "fr": "1er mai 2017 | lun.", "es": "1 may 2017 | lun"}},
		{aug(8), "14:25", false, map[string]string{
			"de": "8. Aug. | Mi., 14:25", "fr": "8 août | mer., 14:25", "es": "8 ago | mié, 14:25"}},
		{late, "", false, map[string]string{
			"de": "8. Aug. | Mittwoch spät", "fr": "8 août | mercredi, tard", "es": "8 ago | miércoles a última hora"}},
		{about(aug(8)), "", false, map[string]string{
			"de": "etwa 8. Aug. | ungefähr", "fr": "vers le 8 août | approximatif", "es": "hacia el 8 ago | aproximado"}},
		{days(aug(5), aug(8)), "", false, map[string]string{
			"de": "5.–8. Aug. | 4 Tage lang", "fr": "5–8 août | pendant 4 jours", "es": "5–8 ago | durante 4 días"}},
		{days(aug(5), aug(8)), "", true, map[string]string{
			"de": "zwischen 5. und 8. Aug. | an einem Tag dazwischen", "fr": "entre le 5 et le 8 août | un jour de cet intervalle",
			"es": "entre el 5 y el 8 ago | algún día de ese intervalo"}},
		{days(day(2018, 7, 30), aug(2)), "", false, map[string]string{
			"de": "30. Juli–2. Aug. | 4 Tage lang", "fr": "30 juil.–2 août | pendant 4 jours", "es": "30 jul–2 ago | durante 4 días"}},
		{about(days(aug(5), aug(8))), "", false, map[string]string{
			"de": "etwa 5.–8. Aug. | andauernd, ungefähr", "fr": "vers les 5–8 août | durée, approximative", "es": "hacia el 5–8 ago | duración, aproximada"}},
		{days(day(2012, 8, 1), day(2013, 5, 31)), "", false, map[string]string{
			"de": "August 2012 bis Mai 2013 | andauernd, nur Monate genannt", "fr": "août 2012 à mai 2013 | durée, mois seulement",
			"es": "agosto de 2012 a mayo de 2013 | duración, solo meses"}},
		{unit(date.Week, 2018, 8, 8), "", false, map[string]string{
			"de": "zwischen 6. und 12. Aug. | an einem Tag dieser Woche", "fr": "entre le 6 et le 12 août | un jour de cette semaine",
			"es": "entre el 6 y el 12 ago | algún día de esa semana"}},
		{unit(date.Weekend, 2018, 8, 8), "", false, map[string]string{
			"de": "11. oder 12. Aug. | irgendwann an diesem Wochenende", "fr": "11 ou 12 août | au cours de ce week-end",
			"es": "11 o 12 ago | en algún momento de ese fin de semana"}},
		{part(unit(date.Month, 2018, 7, 1), date.Start), "", false, map[string]string{
			"de": "Anfang Juli | zwischen 1. und 10. Juli", "fr": "début juillet | entre le 1er et le 10 juil.",
			"es": "principios de julio | entre el 1 y el 10 jul"}},
		{part(unit(date.Year, 2018, 7, 1), date.Middle), "", false, map[string]string{
			"de": "Mitte 2018 | zwischen 1. Mai und 31. Aug.", "fr": "mi-2018 | entre le 1er mai et le 31 août", "es": "mediados de 2018 | entre el 1 may y el 31 ago"}},
		{part(unit(date.Season, 2018, 9, 1), date.End), "", false, map[string]string{
			"de": "Ende des Herbstes 2018 | zwischen 1. und 30. Nov.", "fr": "fin de l’automne 2018 | entre le 1er et le 30 nov.",
			"es": "finales del otoño de 2018 | entre el 1 y el 30 nov"}},
		{unit(date.Month, 2018, 7, 1), "", false, map[string]string{
			"de": "Juli | nur der Monat", "fr": "juillet | mois seulement", "es": "julio | solo el mes"}},
		{about(unit(date.Month, 2018, 7, 1)), "", false, map[string]string{
			"de": "etwa Juli | ungefähr, nur der Monat", "fr": "vers juillet | approximatif, mois seulement",
			"es": "hacia julio | aproximado, solo el mes"}},
		{unit(date.Quarter, 2018, 7, 1), "", false, map[string]string{
			"de": "3. Quartal 2018 | nur das Quartal", "fr": "3e trimestre 2018 | trimestre seulement", "es": "tercer trimestre de 2018 | solo el trimestre"}},
		{unit(date.Half, 2018, 7, 1), "", false, map[string]string{
			"de": "2. Halbjahr 2018 | nur das Halbjahr", "fr": "2e semestre 2018 | semestre seulement", "es": "segundo semestre de 2018 | solo el semestre"}},
		{unit(date.Season, 2018, 12, 1), "", false, map[string]string{
			"de": "Winter 2018/19 | nur die Jahreszeit", "fr": "hiver 2018-2019 | saison seulement", "es": "invierno de 2018-19 | solo la estación"}},
		{unit(date.Decade, 1990, 7, 1), "", false, map[string]string{
			"de": "1990er-Jahre | nur das Jahrzehnt", "fr": "années 1990 | décennie seulement", "es": "década de 1990 | solo la década"}},
		{unit(date.Century, 1990, 7, 1), "", false, map[string]string{
			"de": "20. Jahrhundert | nur das Jahrhundert", "fr": "XXe siècle | siècle seulement", "es": "siglo XX | solo el siglo"}},
		{day(-43, 3, 15), "", false, map[string]string{
			"de": "15. März 44 v. Chr. | Fr.", "fr": "15 mars 44 av. J.-C. | ven.", "es": "15 mar 44 a. C. | vie"}},
		{aug(9).By(), "", false, map[string]string{
			"de": "bis 9. Aug. | spätestens", "fr": "au plus tard le 9 août | ou avant", "es": "a más tardar el 9 ago | o antes"}},
		{about(aug(9)).By(), "", false, map[string]string{
			"de": "bis etwa 9. Aug. | spätestens", "fr": "au plus tard vers le 9 août | ou avant", "es": "a más tardar hacia el 9 ago | o antes"}},
		{unit(date.Month, 2018, 7, 1).By(), "", false, map[string]string{
			"de": "bis Ende Juli 2018 | spätestens", "fr": "au plus tard fin juillet 2018 | ou avant", "es": "a más tardar a finales de julio de 2018 | o antes"}},
		{aug(9).After(), "", false, map[string]string{
			"de": "ab 10. Aug. | frühestens", "fr": "à partir du 10 août | au plus tôt", "es": "a partir del 10 ago | como pronto"}},
		{unit(date.Year, 2014, 1, 1).Since(), "", false, map[string]string{
			"de": "ab 2014 | frühestens", "fr": "dès 2014 | au plus tôt", "es": "a partir de 2014 | como pronto"}},
		{unit(date.Decade, 1990, 1, 1).Since(), "", false, map[string]string{
			"de": "ab den 1990er-Jahren | frühestens", "fr": "dès les années 1990 | au plus tôt", "es": "a partir de la década de 1990 | como pronto"}},
	} {
		for tag, want := range c.want {
			st := newStamp(in(t, tag), c.i, c.clock, c.loose, 2018)
			if got := words(st.Parts) + " | " + words(st.Note); got != want {
				t.Errorf("%v in %s: %s\nwanted %s", c.i, tag, got, want)
			}
		}
	}
}

// TestDatesInSentences reads dates as the objects of verbs, and published days.
func TestDatesInSentences(t *testing.T) {
	for _, c := range []struct {
		tag       string
		i         date.Interval
		loose     bool
		want      string
		published string
	}{
		{"de", day(2018, 7, 16), false, "ergibt 16. Juli 2018", "erschienen am Mo., 16. Juli 2018"},
		{"fr", day(2018, 7, 16), false, "donne le 16 juil. 2018", "publié le lun. 16 juil. 2018"},
		{"es", day(2018, 7, 16), false, "da el 16 jul 2018", "publicado el lun, 16 jul 2018"},
		{"de", unit(date.Week, 2018, 7, 16), false, "ergibt einen Tag zwischen 16. und 22. Juli 2018", ""},
		{"fr", unit(date.Week, 2018, 7, 16), false, "donne un jour entre le 16 et le 22 juil. 2018", ""},
		{"es", unit(date.Week, 2018, 7, 16), false, "da algún día entre el 16 y el 22 jul 2018", ""},
		{"fr", unit(date.Month, 2018, 7, 16), false, "donne juillet 2018", ""},
	} {
		w := in(t, c.tag)
		if got := date.Fill(w.Gives, "date", inSentence(w, c.i, "", 0)); got != c.want {
			t.Errorf("%s: %s, wanted %s", c.tag, got, c.want)
		}
		if got := w.Published + " " + words(published(w, c.i.Start)); c.published != "" && got != c.published {
			t.Errorf("%s: %s, wanted %s", c.tag, got, c.published)
		}
	}
}

var (
	inEnglishElement = regexp.MustCompile(`(?s)<(bdi|p|h1|h2|h3|div|blockquote|code)\b[^>]*\blang="en"[^>]*>.*?</(?:bdi|p|h1|h2|h3|div|blockquote|code)>`)
	invisible        = regexp.MustCompile(`(?s)<script.*?</script>|<code>.*?</code>|<div class="dek md".*?</div>`)
	anyTag           = regexp.MustCompile(`<[^>]*>`)
	fileName         = regexp.MustCompile(`\b[a-z.]+\.(?:ics|csv|xml|json|html|yaml|md)\b`)
	spoken           = regexp.MustCompile(`(?:aria-label|data-done|title|content)="([^"]*)"`)
)

// TestNoEnglishIsLeft builds sites in other languages and finds no text of the
// English words on their pages, besides what is marked as English: of no text
// that says anything by itself and that the language does not have as well.
func TestNoEnglishIsLeft(t *testing.T) {
	for _, tag := range []string{"de", "fr", "es"} {
		w := in(t, tag)
		var foreign []string
		own := strings.Join(texts(reflect.ValueOf(*w)), "\n")
		for _, text := range texts(reflect.ValueOf(*in(t, "en"))) {
			for _, piece := range regexp.MustCompile(`\{[a-z]+\}`).Split(text, -1) {
				if piece = strings.Trim(piece, " .,:;“”"); len(piece) > 3 && !strings.Contains(own, piece) {
					foreign = append(foreign, regexp.QuoteMeta(piece))
				}
			}
		}
		if len(foreign) < 200 {
			t.Fatalf("%s: only %d texts are foreign to it", tag, len(foreign))
		}
		english := regexp.MustCompile(`\b(?:` + strings.Join(foreign, "|") + `)\b`)
		for name, tl := range map[string]timeline.Timeline{
			"demo": timeline.Build(os.DirFS("../content")), "every state": everyState(), "many events": manyEvents(mostListed + 1),
		} {
			given, read := given(tl), map[string]bool{}
			tl.Settings.Language = tag
			tl.Settings.Author = ""
			for file, data := range build(t, tl) {
				if !strings.HasSuffix(file, ".html") || strings.HasPrefix(file, "review") {
					continue
				}
				page := string(data)
				if !strings.Contains(page, `<html lang="`+tag+`"`) {
					t.Errorf("%s, %s: the page is not in its language", name, file)
				}
				page = inEnglishElement.ReplaceAllString(invisible.ReplaceAllString(page, ""), "")
				text := ""
				for _, m := range spoken.FindAllStringSubmatch(page, -1) {
					text += m[1] + "\n"
				}
				text = html.UnescapeString(text + anyTag.ReplaceAllString(page, "\n"))
				text = fileName.ReplaceAllString(given.Replace(text), "")
				for _, line := range strings.Split(text, "\n") {
					if read[line] {
						continue
					}
					read[line] = true
					if piece := english.FindString(line); piece != "" {
						t.Errorf("%s in %s, %s: %q, in %q", name, tag, file, piece, line)
					}
				}
			}
		}
	}
}

// given takes away what is not the program's to say: titles, what articles say,
// and what people write.
func given(tl timeline.Timeline) *strings.Replacer {
	out := []string{tl.Settings.Title, markdownText(tl.Settings.Description)}
	for _, e := range slices.Concat(tl.Events, tl.Undated, tl.Hidden) {
		out = append(out, e.Title, e.Text, markdownText(e.Text))
		for _, c := range e.Corrections {
			out = append(out, c.Reason, c.Was)
		}
		for _, m := range e.Mentions {
			if m.Override != nil {
				out = append(out, m.Override.Reason)
			}
		}
		for _, s := range e.Sources {
			out = append(out, s.Title.Value)
		}
	}
	for _, a := range tl.Articles {
		out = append(out, a.Title, a.Source)
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) }) // the longest first
	var pairs []string
	for _, text := range out {
		if text != "" {
			pairs = append(pairs, text, "")
		}
	}
	return strings.NewReplacer(pairs...)
}

// texts returns all strings in a value.
func texts(v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Pointer:
		return texts(v.Elem())
	case reflect.Array:
		for i := range v.Len() {
			out = append(out, texts(v.Index(i))...)
		}
	case reflect.Struct:
		if v.Type().PkgPath() != "dateline/templates/wording" && v.Type().PkgPath() != "dateline/timeline/date" {
			return nil
		}
		for i := range v.NumField() {
			out = append(out, texts(v.Field(i))...)
		}
	}
	return out
}

// TestUnknownLanguage gives a timeline in a language without words English pages,
// which say so, and marks what is in its own.
func TestUnknownLanguage(t *testing.T) {
	tl := everyState()
	tl.Settings.Language, tl.Settings.Title = "pt", "De Helsinque a uma carta"
	index := string(build(t, tl)["index.html"])
	for _, want := range []string{`<html lang="en">`, `<h1><bdi lang="pt">De Helsinque`, `<div class="dek md" dir="auto" lang="pt">`, "why this date?"} {
		if !strings.Contains(index, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestOwnWords reads a page with words of the content folder, and what is said of
// those that make no language.
func TestOwnWords(t *testing.T) {
	theme, wrong := ReadTheme(fstest.MapFS{"templates/words.yaml": {Data: []byte("why_this_date: \"{count}: how do we know?\"\n")}})
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	files, err := theme.Site(everyState())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == "index.html" && (!strings.Contains(string(f.Data), "2 sources: how do we know?") || strings.Contains(string(f.Data), "why this date?")) {
			t.Error("the page has not the words of the content folder")
		}
	}
	tl := everyState()
	tl.Settings.Language = "ar"
	const want = `templates/words.yaml: has 1 of the 464 words that a site in "ar" needs; the first that it lacks is about`
	if _, err := theme.Site(tl); err == nil || regexp.MustCompile(`\d+ words`).ReplaceAllString(err.Error(), "464 words") != want {
		t.Errorf("%v, wanted %s", err, want)
	}
}

// TestSidesAreLogical finds no left or right in the style sheets, which must work
// in both directions.
func TestSidesAreLogical(t *testing.T) {
	side := regexp.MustCompile(`(?:^|[;{])(?:left|right|(?:margin|padding|border)-(?:left|right)[a-z-]*):|(?:text-align|float|clear):(?:left|right)\b`)
	for _, name := range []string{"site.css", "pages.css"} {
		css, err := templates.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(css)) {
			if m := side.FindString(line); m != "" {
				t.Errorf("%s has a side that does not turn with the page: %s", name, line)
			}
		}
	}
}
