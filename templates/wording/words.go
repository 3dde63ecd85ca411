package wording

import (
	"golang.org/x/text/language"

	"dateline/timeline/date"
)

// Words is all words of a site in one language.
type Words struct {
	Language language.Tag
	Dates    *date.Names
	Sums     *Sums // nil in English

	// What stands between words.
	QuoteOpen, QuoteClose string
	Colon                 string // with the space before it, where the language has one
	Or                    string // between the last two of a list
	CommaOr               string // between the sentences of a list

	// What frames a page.
	Skip, Timeline, Articles, About, AboutShort string
	InShort, Jump, Parts, Years                 string
	DatesToCheck                                string // {n}
	Marks                                       string
	Foot                                        string

	// The front page and the pages of a year.
	AllOnOnePage, ForPrint string
	BelowLatest            string // {n}
	NoEvents, NoEventsYet  string
	Read                   string // {n}
	AllEvents              string
	AllIsBrief             string
	Part                   string // {name}, {n}
	VolumeAbout            string // {name}, {count}, {story}
	NoDateFound            string
	ShowUndated            string

	// Facts.
	Event, Outlet, Article, Source, Sentence, Phrase  Count
	DisputedDate, Approximate, SetByEditor, Confirmed Count
	ArticlesOf                                        string // {day}
	ArticlesFrom                                      string // {first}, {last}
	LeftOut                                           Count  // {n}
	BeforeDay, AfterDay                               string // {day}
	NotAmong                                          string // {n}
	PerDay, PerWeek, PerMonth, PerQuarter             string // of the strip
	PerYear, PerDecade, PerCentury                    string
	DisputedDates, Disputed                           string
	NotDrawn                                          string // {list}
	Earlier, Later                                    string // {n}
	NotToDay, NotToWeek, NotToMonth, NotToQuarter     string // {n}
	NotToYear, NotToDecade, NotToCentury              string // {n}

	// Dates, besides those of date.Names. {first}, {last} and {day} are days.
	Between, OrDay, Through, UnitThrough      string // {first}, {last}
	AboutDay, AboutThrough, ByDay, ByAboutDay string // {day}; AboutThrough has {days}
	FromDay, FromAboutDay                     string
	AtLatest, AtEarliest                      string
	SomeTimeThatWeekend, SomeDayThatWeek      string
	SomeDayWithin                             string
	Lasting                                   string // {n}
	LastingMonths, LastingYears, LastingAbout string
	IsApproximate                             string
	ApproximateOnly                           string // {only}
	MonthOnly, QuarterOnly, SeasonOnly        string
	HalfOnly, YearOnly, DecadeOnly            string
	CenturyOnly                               string
	EarlyWeekday, MidWeekday, LateWeekday     string // {weekday}
	TheDay, SomeDay                           string // {date}, as the object of a verb
	Published                                 string // before a day
	NoPublicationDate                         string

	// The marks.
	MarkDay, MarkTime, MarkRange, MarkWindow, MarkUnit, MarkAbout string
	MarkBy, MarkFrom, MarkPlanned, MarkDisputed, MarkSet          string

	// Events and their sources.
	Planned, Reported                                              string
	BadgeDisputed, BadgeAdded, BadgeSet, BadgeConfirmed, BadgeKept string
	WhyThisDate                                                    string // {count}
	WhyThisDateShort                                               string
	SourcesDisagree                                                string
	ThisSentence, TextAbove                                        string
	Above                                                          string // behind a phrase of the text above
	Gives, AgreesWith, Contradicts                                 string // {date}
	GivesNoDate, GivesNoDateForIt                                  string
	LeansOn                                                        string
	SpeaksOf, SpokenOf                                             string // before the titles of other events
	TheDayItWasSaid, SaidAhead                                     string
	Original, Archived                                             string
	NoRule, ByRule                                                 string
	Tally                                                          string // {n}, {list}
	TallyGives, TallyAgrees, TallyContradicts, TallyNoDate         Count
	SourcesAre                                                     Count
	MoreSentences, SentencesWithoutDate                            Count  // of an article, that are not quoted
	Sharpest                                                       string // why the date is shown, where there are others
	ShownMoreVoices, ShownSharper, ShownFuller, ShownEarlier       string // which one is shown of dates in dispute
	OfThemIndependent                                              Count  // {n}
	PlotBySource                                                   string
	PlotChosen                                                     string // {date}

	// Corrections.
	SetTo, ConfirmedAs                                                string // {date}
	EditorSet, EditorConfirmed, EditorNone, EditorTitle, EditorMerged string
	EditorSplit, EditorAdded, EditorHidden, EditorDropped             string
	Reason                                                            string
	PhraseRead                                                        string // {source}; the date that its words had been read as follows
	MachineSaid, MachineNone, MachineApart, MachineOne, SourcesSay    string

	// Filters and the script.
	FilterBy                                string // {kinds}
	BySource, ByPerson, ByTag, ByCertainty  Row    // in the list of kinds, and above the choices
	All                                     string
	AllOf                                   string // {n}
	Shown                                   string // {n}, behind the number that is shown
	ShowAll, NothingMatches                 string
	Search, OpenAll, Keys, CopyLink, Copied string
	OnlyDisputed, OnlyApproximate, OnlySet  string
	KnownToDay, NoExactDay                  string

	// Pages of people, tags and articles.
	People, Tags                    string
	PeopleAbout, TagsAbout          string // {story}
	FacetAbout                      string // {story}, {name}
	OfEvents                        Count  // {n}
	AlsoNamed, Events, InSameEvents string
	ArticlesAbout                   string // {story}
	SourceAbout                     string // {title}
	FactOutlet, FactAuthor          string
	FactPublished, FactUpdated      string
	FactOriginal, FactArchived      string
	FactCopies, FactFile            string
	NotKnown                        string
	DatesFound, NoPhrase            string
	NoSuchDay, NoDate, NamesNoDay   string
	Supports, Text                  string

	// The page about the timeline.
	AboutAbout                                   string // {story}
	HowFound                                     string
	HowRead                                      string // {articles}, {sentences}, {phrases}
	SentencesInAll                               Count
	PhrasesTelling                               Count
	So                                           string
	HowMerged, HowDisputed                       string
	DisputedHere                                 Count // {n}
	WhatWordsMean                                string
	MeansGives, MeansAgrees, MeansContradicts    Row
	MeansNoDate, MeansReported, MeansPlanned     Row
	WhatMarksMean                                string
	WhatLeftOut, NothingLeftOut, NoEventOfItself string
	PhraseUndated, PhraseUnused                  Count // {n}
	ArticleSilent, EventUndated, EventHidden     Count // {n}
	WhatCorrected, NothingCorrected, EditedBy    string
	OtherForms                                   string

	// Files of other forms, and what they leave out.
	Feed, Calendar, Spreadsheet, Data, Embed          string
	FeedFor, JSONFeedFor, CalendarFor, SpreadsheetFor string
	SlidesFor, DataFor, LinkedFor, EmbedFor           string
	Omitted                                           string // {list}
	OmitHidden, OmitSettings, OmitUndated             Count
	OmitFewer, OmitOlder, OmitDayless                 Count
	MarkedDisputed, MarkedPlanned                     string
	GroupPlanned                                      string
	WholeTimeline                                     string

	// The page for an address that is not there.
	NotHere, NotHereShort, NotHereWhy, ToTimeline string
}
