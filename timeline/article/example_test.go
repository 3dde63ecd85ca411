package article_test

import (
	"fmt"
	"testing/fstest"

	"dateline/timeline/article"
)

func ExampleReadDir() {
	fsys := fstest.MapFS{
		"articles/moon.md": {Data: []byte(`---
title: The Eagle has landed
source: Test Wire
published: 1969-07-20T22:56:00-04:00
---
![The crew](crew.jpg)

Two Americans **landed** on the moon on Sunday. They had left
Cape Kennedy on Wednesday.

> We come in peace.

COMMENTS
`)},
		"articles/1969-07-21-walk.txt": {Data: []byte("He stepped out at 10:56 p.m. EDT. The world watched.\n")},
		"articles/letter.txt":          {Data: []byte("The letter came on Monday.\n")},
	}
	articles, problems := article.ReadDir(fsys, "articles")
	for _, a := range articles {
		fmt.Println(a.Slug, a.Published, a.Dated)
		for _, s := range a.Sentences {
			fmt.Printf("  %d:%d %v, quoted %v: %s\n", s.Line, s.Column, s.Role, s.Quoted, s.Text)
		}
	}
	for _, p := range problems {
		fmt.Println(p.File, p.Line)
	}
	// Output:
	// 1969-07-21-walk 1969-07-21 true
	//   1:1 prose, quoted false: He stepped out at 10:56 p.m. EDT.
	//   1:35 prose, quoted false: The world watched.
	// letter 1970-01-01 false
	//   1:1 prose, quoted false: The letter came on Monday.
	// moon 1969-07-20 true
	//   6:3 caption, quoted false: The crew
	//   8:1 prose, quoted false: Two Americans landed on the moon on Sunday.
	//   8:49 prose, quoted false: They had left Cape Kennedy on Wednesday.
	//   11:3 prose, quoted true: We come in peace.
	//   13:1 furniture, quoted false: COMMENTS
	// articles/letter.txt 1
}

func ExampleSplit() {
	text := `Sen. Rand Paul, R-Ky., met them at 8 a.m. on Aug. 8. "Is it over?" he asked. It was not.`
	for _, s := range article.Split(text) {
		fmt.Println(text[s.Begin:s.End])
	}
	// Output:
	// Sen. Rand Paul, R-Ky., met them at 8 a.m. on Aug. 8.
	// "Is it over?" he asked.
	// It was not.
}

func ExampleSentence_Position() {
	a, _ := article.Parse("2018-08-08-a.md", []byte("The *letter* &amp; its\n> answer came."))
	for _, s := range a.Sentences {
		line, column := s.Position(len("The letter & its"))
		fmt.Println(s.Text, line, column)
	}
	// Output:
	// The letter & its 1 23
	// answer came. 2 15
}
