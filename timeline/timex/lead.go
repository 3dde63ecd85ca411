package timex

import "dateline/timeline/date"

// LeadRule is the rule of what Lead returns.
const LeadRule = "lead"

// Lead is the date of what the lead of a news story tells as done, without saying when: the day
// of publication or the day before. Begin, end and text are those of its verb.
func Lead(published date.Day, begin, end int, text string) Expression {
	i := date.Between(published.AddDays(-1), published)
	return Expression{
		Begin: begin, End: end, Text: text, Type: DATE, Rule: LeadRule, Certainty: Vague, Resolved: true, Interval: i, Tense: Past,
		How: Reason{Text: "told as news, without a day, by an article of {from}", m: &meaning{}, from: date.DayInterval(published)},
	}
}
