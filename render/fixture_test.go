package render

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// desk builds a timeline by hand, sentence by sentence.
type desk struct {
	timeline.Timeline
	mentions int
}

// file adds an article and returns its index.
func (d *desk) file(slug, outlet, title string, published date.Day) int {
	d.Articles = append(d.Articles, timeline.Article{Article: article.Article{
		Slug: slug, Title: title, Source: outlet, URL: "https://news.example/" + slug,
		Published: published, Dated: true, File: "articles/" + slug + ".md",
	}})
	return len(d.Articles) - 1
}

// says adds a sentence to an article and returns what it mentions. The phrase
// is the first place where its words stand; "" is a sentence without one.
func (d *desk) says(a int, sentence, phrase string, i date.Interval, b timeline.Bearing, sum string) timeline.Mention {
	art := &d.Articles[a]
	d.mentions++
	m := timeline.Mention{
		ID: fmt.Sprintf("m-%06x", 0x5b6c7d+d.mentions*7919), Article: a, Sentence: len(art.Sentences),
		Interval: i, Bearing: b,
	}
	art.Sentences = append(art.Sentences, article.Sentence{
		Text: sentence, Paragraph: len(art.Sentences) / 2, Line: 7 + len(art.Sentences),
	})
	var found []timex.Expression
	if phrase != "" {
		begin := strings.Index(sentence, phrase)
		found = []timex.Expression{{
			Begin: begin, End: begin + len(phrase), Text: phrase, Value: i.EDTF(), Rule: "by-hand",
			Certainty: timex.Inferred, Resolved: !i.IsEmpty(), Interval: i, How: timex.Reason{Text: sum},
		}}
		m.Expression = &found[0]
	} else {
		m.Relation = timeline.Context
	}
	art.Expressions = append(art.Expressions, found)
	return m
}

// saysRange adds a sentence with a range to an article and returns what it
// mentions, by the first end of the range.
func (d *desk) saysRange(a int, sentence, from, to string, i date.Interval, sum string) timeline.Mention {
	m := d.says(a, sentence, from, date.DayInterval(i.Start), timeline.Gives, sum)
	m.Interval = i
	begin := strings.Index(sentence, to)
	first := m.Expression
	first.Half, first.Joined = timex.RangeFrom, i
	last := *first
	last.Begin, last.End, last.Text, last.Half, last.Interval = begin, begin+len(to), to, timex.RangeTo, date.DayInterval(i.Last())
	found := d.Articles[a].Expressions
	found[m.Sentence] = []timex.Expression{*first, last}
	return m
}

// tell adds an event with the mentions that support it.
func (d *desk) tell(id, title string, i date.Interval, mentions ...timeline.Mention) *timeline.Event {
	e := timeline.Event{ID: id, Title: title, Date: i, Rank: len(d.Events) + 1, Certainty: timex.Inferred, Mentions: mentions}
	if len(mentions) > 0 {
		m := mentions[0]
		e.Text = d.Articles[m.Article].Sentences[m.Sentence].Text
	}
	d.Events = append(d.Events, e)
	return &d.Events[len(d.Events)-1]
}

func day(year, month, d int) date.Interval { return date.DayInterval(date.MustOf(year, month, d)) }

func unit(g date.Grain, year, month, d int) date.Interval {
	return date.Unit(g, date.MustOf(year, month, d))
}

func days(first, last date.Interval) date.Interval { return date.Between(first.Start, last.Start) }

func about(i date.Interval) date.Interval { i.Approximate = true; return i }

// everyState is a timeline with an event in each state that a page can show.
func everyState() timeline.Timeline {
	d := &desk{}
	d.Settings = editor.Settings{
		Title:       "From Helsinki to a letter",
		Description: "Two presidents meet in *Helsinki*; three weeks later a senator takes a letter to Moscow. How four articles date it, and where they disagree.",
	}
	d.Problems = []problem.Problem{{File: "articles/coast.md", Pos: problem.Pos{Line: 9}, Severity: problem.Warning, Message: "no year can be told for \"Friday the 13th\""}}
	coast := d.file("coast-senator", "Coast Tribune", "Senator hands over a letter in Moscow", day(2018, 8, 8).Start)
	d.Articles[coast].ArchiveURL = "https://archive.example/2018/coast-senator"
	d.Articles[coast].Author = "A. Writer"
	river := d.file("river-letter", "River Post", "What stands in the letter to the Kremlin", day(2018, 8, 9).Start)
	wire := d.file("wire-visit", "Northern Wire", "Lawmakers accept an invitation to Washington", day(2018, 8, 9).Start)
	blog := d.file("harbour-notes", "Harbour Notes", "A summer of letters", 0)
	d.Articles[blog].Dated = false
	d.Articles[blog].URL = ""

	// A year, a window without a unit, an open side.
	annexed := unit(date.Year, 2014, 1, 1)
	d.tell("e-000014", "Crimea is annexed", annexed,
		d.says(wire, "Dozens of officials are under sanctions since the annexation of Crimea in 2014.", "in 2014", annexed, timeline.Gives, "the year as written"))
	since := unit(date.Year, 2017, 1, 1).Since()
	d.tell("e-000017", "Trade between the two countries falls", since,
		d.says(river, "Trade has been falling since 2017, figures show.", "since 2017", since, timeline.Gives, "the year and all after it"))

	june := day(2018, 6, 27)
	d.tell("e-0000a1", "Moscow and Washington agree to hold a summit", june,
		d.says(coast, "The two sides had agreed on June 27 to hold it.", "on June 27", june, timeline.Gives, "nearest 27 June to Wed 8 Aug 2018")).
		People = []string{"Donald Trump", "Vladimir Putin"}

	early := unit(date.Month, 2018, 7, 1).ThirdOf(date.Start)
	d.tell("e-0000a2", "Seven senators visit Moscow", early,
		d.says(coast, "Seven senators visited Moscow in early July and spoke bluntly there.", "early July", early, timeline.Gives, "first third of the latest July before Wed 8 Aug 2018"))
	july := unit(date.Month, 2018, 7, 1)
	d.tell("e-0000a3", "A prosecutor indicts officers for hacking", july,
		d.says(wire, "In July, a prosecutor indicted a dozen officers.", "In July", july, timeline.Gives, "latest July before Thu 9 Aug 2018"))
	nato := days(day(2018, 7, 11), day(2018, 7, 12))
	d.tell("e-0000a4", "Leaders of the alliance meet in Brussels", nato,
		d.says(river, "Leaders met in Brussels on July 11 and 12, then flew on.", "July 11 and 12", nato, timeline.Gives, "both days as written, nearest year"))
	helsinki := day(2018, 7, 16)
	summit := d.tell("e-0000a5", "The presidents meet in Helsinki", helsinki,
		d.says(coast, "They met in Helsinki on July 16, 2018, and faced reporters at 2:10 p.m. together.", "July 16, 2018", helsinki, timeline.Gives, "as written"),
		d.says(river, "Their meeting last month was their first with a full agenda.", "last month", july, timeline.Agrees, "the month before August 2018"),
		d.says(wire, "At home the meeting in Helsinki was widely criticized.", "", date.Interval{}, timeline.NoDate, ""))
	summit.Mentions[0].Expression.Clock = "14:10"
	summit.Clock, summit.Certainty = "14:10", timex.Stated
	summit.People, summit.Tags = []string{"Donald Trump", "Vladimir Putin"}, []string{"summit"}
	summit.Choice, summit.Reason = timeline.Sharpest, "16 Jul 2018 is the sharpest date"

	lived := date.Between(date.MustOf(2012, 8, 1), date.MustOf(2018, 7, 31))
	d.tell("e-0000a6", "An envoy lives in Moscow", lived,
		d.says(wire, "The envoy lived in Moscow from August 2012 until last month.", "August 2012 until last month", lived, timeline.Gives, "as written"))
	stay := days(day(2018, 8, 5), day(2018, 8, 8))
	d.tell("e-0000a7", "A senator stays in Moscow", stay,
		d.saysRange(wire, "He will be in Moscow from August 5 to August 8.", "August 5", "August 8", stay, "nearest to Thu 9 Aug 2018")).Pinned = true

	week := unit(date.Week, 2018, 8, 8)
	d.tell("e-0000b1", "A senator travels to Russia", week,
		d.says(coast, "The senator is visiting Russia this week.", "this week", week, timeline.Gives, "the week of Wed 8 Aug 2018"))
	six, seven, eight := day(2018, 8, 6), day(2018, 8, 7), day(2018, 8, 8)
	invited := d.tell("e-0000b2", "Lawmakers accept an invitation to Washington", six,
		d.says(coast, "In a statement Tuesday, he said that they had accepted.", "Tuesday", seven, timeline.Contradicts, "latest on or before Wed 8 Aug 2018"),
		d.says(river, "They agreed on Monday to come.", "on Monday", six, timeline.Gives, "latest on or before Thu 9 Aug 2018"),
		d.says(wire, "A statement of August 6 says that they will send a delegation.", "August 6", six, timeline.Gives, "nearest 6 August to Thu 9 Aug 2018"))
	invited.Kind, invited.Disputed = timeline.Reported, true
	invited.Mentions[2].Relation = timeline.Reported
	invited.Alternatives = []timeline.Alternative{{Date: six, Articles: []int{river, wire}, Voices: 2}, {Date: seven, Articles: []int{coast}, Voices: 1}}
	invited.Choice, invited.Reason = timeline.MoreVoices, "2 of 3 articles give 6 Aug 2018"
	invitedMentions := invited.Mentions

	set := d.tell("e-0000b3", "Sanctions come into force", seven,
		d.says(coast, "The sanctions came into force Monday.", "Monday", seven, timeline.Gives, "latest on or before Wed 8 Aug 2018"))
	set.Mentions[0].Expression.Interval = six // what the words say; the mention has what the editor says
	set.Mentions[0].Override = &timeline.Correction{File: "overrides.yaml", Line: 6, Was: "2018-08-06",
		Reason: "in force from 00:01 on Tuesday"}
	letter := d.tell("letter", "A senator hands over a letter from the president", eight,
		d.says(coast, "“I was honored to deliver a letter,” the senator wrote on Wednesday.", "on Wednesday", eight, timeline.Gives, "latest on or before Wed 8 Aug 2018"),
		d.says(river, "The letter was handed over yesterday.", "yesterday", eight, timeline.Gives, "the day before Thu 9 Aug 2018"))
	letter.Corrections = []timeline.Correction{{What: timeline.TitleSet, File: "overrides.yaml", Line: 12, Reason: "shorter", Was: "Senator “honored” to deliver letter"}}
	by := day(2018, 8, 9).By()
	d.tell("e-0000b5", "The Kremlin has read the letter", by,
		d.says(wire, "By Thursday the Kremlin had read it.", "By Thursday", by, timeline.Gives, "up to the day of publication, Thu 9 Aug 2018"))
	mid := about(day(2018, 8, 15))
	reply := d.tell("e-0000b6", "An answer is expected", mid,
		d.says(wire, "An answer is expected around August 15.", "around August 15", mid, timeline.Gives, "nearest 15 August"))
	reply.Kind = timeline.Planned
	reply.Mentions[0].Relation = timeline.Planned
	coming := days(day(2018, 8, 15), day(2018, 8, 20))
	talks := d.tell("e-0000b7", "Envoys are to talk", coming,
		d.says(river, "Envoys are to talk within days of the 15th.", "within days of the 15th", coming, timeline.Gives, "the days after 15 Aug 2018"))
	talks.Kind, talks.Certainty = timeline.Planned, timex.Vague
	weekend := unit(date.Weekend, 2018, 8, 18)
	d.tell("e-0000b8", "A rally is announced", weekend,
		d.says(river, "A rally is announced for the weekend of August 18.", "the weekend of August 18", weekend, timeline.Gives, "as written")).Kind = timeline.Planned
	added := d.tell("e-0000c1", "Congress returns from recess", day(2018, 9, 4))
	added.Text, added.Kind = "The House *calendar* has it.", timeline.Planned
	added.Sources = []editor.AddedSource{{Title: problem.Text{Value: "House calendar"}, URL: problem.Text{Value: "https://house.example/calendar"}}}
	added.Corrections = []timeline.Correction{{What: timeline.Added, File: "overrides.yaml", Line: 30, Reason: "background"}}
	grouped := d.tell("e-0000c3", "Two statements are made", day(2018, 9, 5),
		d.says(wire, "One statement will be made on September 5.", "September 5", day(2018, 9, 5), timeline.Gives, "nearest 5 September"))
	grouped.Corrections = []timeline.Correction{{What: timeline.PutTogether, File: "overrides.yaml", Line: 40, Reason: "two of one kind"}}
	july13 := day(2018, 7, 13)
	sharpened := d.tell("e-0000c4", "A jury indicts officers", july13,
		d.says(wire, "Early in July, a jury indicted officers.", "July", july13, timeline.Gives, "latest July before Thu 9 Aug 2018"))
	sharpened.Mentions[0].Expression.Interval = july
	sharpened.Mentions[0].Override = &timeline.Correction{File: "overrides.yaml", Line: 44, Was: "2018-07", Reason: "the day is on record"}
	autumn := unit(date.Season, 2018, 9, 1)
	d.tell("e-0000c2", "A second summit is planned", autumn,
		d.says(river, "A second summit is planned for this fall.", "this fall", autumn, timeline.Gives, "the season that begins in September 2018")).Kind = timeline.Planned

	d.Undated = []timeline.Event{{ID: "e-0000d1", Title: "The letter is called an introduction", Rank: 20, Mentions: []timeline.Mention{
		d.says(coast, "The White House called it a letter of introduction.", "", date.Interval{}, timeline.NoDate, ""),
		d.says(blog, "It was a letter of introduction, sent recently.", "recently", date.Interval{}, timeline.NoDate, "too loose for a date"),
	}}}
	d.Undated[0].Text = "The White House called it a letter of introduction."
	impossible := d.says(blog, "He had written on February 30, 2015, he joked.", "February 30, 2015", date.Interval{}, timeline.NoDate, "")
	impossible.Expression.Impossible = "February 2015 has 28 days"
	d.says(blog, "Nothing of this says when.", "", date.Interval{}, timeline.NoDate, "")
	d.Doubts = []timeline.Doubt{{
		Kind: timeline.NoSuchDay, Confidence: 20, File: "articles/harbour-notes.md", Reasons: []string{"“February 30, 2015” names no day: February 2015 has 28 days"},
		Mentions: []timeline.Mention{impossible},
		Fixes:    []timeline.Fix{{Means: "It dates no event", List: "dates", YAML: "  - article: harbour-notes\n    phrase: February 30, 2015\n    date: none\n    reason: a joke\n"}},
	}, {
		Kind: timeline.SourcesDisagree, Confidence: 50, File: "articles/river-letter.md", Event: "e-0000b2", Title: "Lawmakers accept an invitation to Washington", Date: "6 Aug 2018",
		Reasons: []string{"sources give 6 Aug 2018 (river-letter, wire-visit) and 7 Aug 2018 (coast-senator)"}, Mentions: invitedMentions,
		Fixes: []timeline.Fix{
			{Means: "6 Aug 2018 is right", List: "events", YAML: "  - event: e-0000b2  # Lawmakers accept an invitation to Washington\n    date: 2018-08-06\n    reason: two of three\n"},
			{Means: "They are two events", List: "events", YAML: "  - split: e-0000b2\n    out: [m-111111]\n    reason: two of a kind\n"},
		},
	}}
	d.Hidden = []timeline.Event{{ID: "e-0000e1", Title: "A rally is held at home", Date: day(2018, 8, 2),
		Corrections: []timeline.Correction{{What: timeline.Hidden, File: "overrides.yaml", Line: 60, Reason: "not part of this story"}}}}
	aside := impossible
	aside.Override = &timeline.Correction{What: timeline.Dropped, File: "overrides.yaml", Line: 63, Reason: "a joke of the columnist"}
	d.SetAside = []timeline.Mention{aside}
	d.Settings.Limit = len(d.Events)
	d.LeftOut = 3
	slices.SortStableFunc(d.Events, func(a, b timeline.Event) int { return a.Date.Compare(b.Date) })
	return d.Timeline
}

// manyEvents is a timeline of n events over some weeks, each told by one to
// three articles, every seventh disputed.
func manyEvents(n int) timeline.Timeline {
	d := &desk{}
	d.Settings = editor.Settings{
		Title:       "Harbour strike",
		Description: "How a dispute over shifts closed a port for most of a summer, and how it was settled.",
	}
	start := day(2019, 5, 27)
	outlets := []string{"Coast Tribune", "River Post", "Northern Wire", "Harbour Notes", "City Radio"}
	for i := range 10 {
		d.file(fmt.Sprintf("%s-%d", strings.ToLower(strings.Fields(outlets[i%5])[0]), i), outlets[i%5],
			fmt.Sprintf("%s at the port, report %d", []string{"Walkout", "Talks", "Picket", "Vote", "Ruling"}[i%5], i+1), start.Start.AddDays(i*9))
	}
	actors := []string{"Crane drivers", "The port authority", "Shipping lines", "The mayor", "A mediator", "Tug crews"}
	acts := []string{"reject the roster", "call for talks", "send ships elsewhere", "sign an interim paper", "postpone the vote"}
	for i := range n {
		on := date.DayInterval(start.Start.AddDays(i * 90 / max(n, 1)))
		title := actors[i%6] + " " + acts[i%5]
		var told []timeline.Mention
		for k := range 1 + i%3 {
			a := (i*10/n + k) % 10
			when := on
			bearing := timeline.Gives
			if i%7 == 3 && k > 0 {
				when, bearing = date.DayInterval(on.Start+1), timeline.Contradicts
			}
			phrase := when.Start.Weekday().String()
			told = append(told, d.says(a, fmt.Sprintf("%s on %s, according to people at quay %d.", title, phrase, i+k*3+1), phrase, when, bearing,
				fmt.Sprintf("latest on or before %s", d.Articles[a].Published.Long())))
		}
		e := d.tell(fmt.Sprintf("e-%06x", 0x4f2a9c+i*104729), title, on, told...)
		if i%7 == 3 && len(told) > 1 {
			e.Disputed = true
			e.Alternatives = []timeline.Alternative{{Date: on, Articles: []int{told[0].Article}, Voices: 1}, {Date: told[1].Interval, Articles: []int{told[1].Article}, Voices: 1}}
		}
	}
	return d.Timeline
}
