package editor

import _ "embed"

// The JSON Schemas of the files that people write, by which editors complete and
// check them. They are made of settingsFile and overridesFile: the comment behind
// a key is its description, and these tags say what the type does not:
//
//	schema:"required"    the key has to be there
//	schema:"kind"        exactly one of the keys of that tag has to be there
//	schema:"2"           the list has two items at least
//	schema:"date"        and other words for the form of a value: see valueForms in schema_test.go
//	needs:"event reason" where the key stands, those have to stand too
//
// What the schemas refuse, the reader refuses too; the reader knows the articles
// and says more.
//
//go:generate go test -run ^TestSchemas$ -update .

// SettingsSchema is the JSON Schema of timeline.yaml.
//
//go:embed schema/timeline.json
var SettingsSchema []byte

// OverridesSchema is the JSON Schema of overrides.yaml.
//
//go:embed schema/overrides.json
var OverridesSchema []byte
