// Package editor reads what the editor of a timeline writes beside the articles:
// timeline.yaml, how the timeline is called and made ([Settings]), and overrides.yaml,
// what a person says instead of the machine ([Overrides]).
//
// Both readers are strict: a key that is not known, a value that cannot be right and two
// entries that contradict each other are problems, with file, line, column and what was
// probably meant. An entry that can only be judged by the articles, as one that fits none
// of their words, is for package timeline to report.
//
// The keys of the files are the structs settingsFile (settings.go), overridesFile and
// eventEntry (readoverrides.go), and those of overrides.go that have tags. After a change
// there, go generate ./timeline/editor writes the JSON Schemas anew (schema.go).
// contradictions.go holds what no two entries may say.
package editor
