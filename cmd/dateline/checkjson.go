package main

import (
	"encoding/json"
	"fmt"
	"io"

	"dateline/timeline"
)

// The form of check --format json. Lists are never null.
type (
	checkReport struct {
		Version  int            `json:"version"`
		Problems []checkProblem `json:"problems"`
		Doubts   []checkDoubt   `json:"doubts"`
	}
	checkProblem struct {
		File     string `json:"file"`
		Line     int    `json:"line"`   // 0 for the whole file
		Column   int    `json:"column"` // 0 for the whole line
		Severity string `json:"severity"`
		Message  string `json:"message"`
	}
	checkDoubt struct {
		Kind       string     `json:"kind"`
		Confidence int        `json:"confidence"` // percent
		File       string     `json:"file"`
		Line       int        `json:"line"`
		Column     int        `json:"column"`
		Event      string     `json:"event"` // empty where words make none
		Title      string     `json:"title"`
		Date       string     `json:"date"`
		Reasons    []string   `json:"reasons"`
		Fixes      []checkFix `json:"fixes"`
	}
	checkFix struct {
		Means string `json:"means"`
		List  string `json:"list"`
		YAML  string `json:"yaml"`
	}
)

// printJSON prints problems and doubts as one JSON document.
func (c *content) printJSON(w io.Writer, t timeline.Timeline, doubts []timeline.Doubt) error {
	report := checkReport{Version: 1, Problems: []checkProblem{}, Doubts: []checkDoubt{}}
	for _, p := range c.named(t.Problems) {
		report.Problems = append(report.Problems, checkProblem{p.File, p.Line, p.Column, p.Severity.String(), p.Message})
	}
	for _, d := range doubts {
		v := checkDoubt{
			Kind: timeline.DoubtKinds[d.Kind].Code, Confidence: d.Confidence, File: c.path(d.File), Line: d.Line, Column: d.Column,
			Event: d.Event, Title: d.Title, Date: d.Date, Reasons: d.Reasons, Fixes: []checkFix{},
		}
		for _, f := range d.Fixes {
			v.Fixes = append(v.Fixes, checkFix(f))
		}
		report.Doubts = append(report.Doubts, v)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(report); err != nil {
		return fmt.Errorf("print the report: %w", err)
	}
	return nil
}
