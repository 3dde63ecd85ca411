package timex

import "slices"

// atoms are the smallest time expressions, a table a file. Of matches of the same
// length the earlier row wins, so the order of the tables counts.
var atoms = slices.Concat(
	dayRules,        // 8 August 2018
	weekdayRules,    // last Wednesday
	deicticRules,    // yesterday, this morning
	neighbourRules,  // the week before last
	comparisonRules, // the same quarter a year ago
	unitRules,       // this week
	monthRules,      // July, the third quarter of 2017
	yearRules,       // 2018, the 1990s
	clockRules,      // 2:25 p.m. EDT
	lengthRules,     // three days
	setRules,        // every week
	refRules,        // recently
	pairRules,       // Aug. 5-8
)
