package article

import "testing"

func TestNotes(t *testing.T) {
	for _, text := range []string{
		"Read more: what the crew eats", "READ MORE", "Related: The last landing.", "More news: Man arrested", "Sign up for our newsletter to get the news every morning.",
		"To find out more, click here.", "Please let us know if you're having issues with commenting.", "COMMENTS (12)", "Share this", "Sponsored", "Advertisement",
		"This story has been updated to include a statement.", "This article was originally published by The Conversation.", "This is a developing story. Check back.",
		"Editor's note: The ages were wrong.", "Correction: The meeting was on Tuesday.", "© 2018 Test Wire", "Copyright 2018 The Associated Press. All rights reserved.",
		"By the science desk", "Updated 5:30 PM ET, Wed August 8, 2018", "Reporting by A; Editing by B", "With assistance by three others",
		"If you want to read on, subscribe to The Paper.", "Subscribe to The Paper today.", "Follow us on Twitter.",
	} {
		if !isNote(text) {
			t.Errorf("%q is taken for prose", text)
		}
	}
	for _, text := range []string{
		"Sponsored by three senators, the bill passed on Monday.", "Comments by the minister drew fire.", "Written by Madison in 1787, the text was kept.",
		"Reporting by The Times in May showed the fault.", "By Tuesday the rebels had left.", "Published in 1859, the book sold out.", "Share prices fell on Monday.",
		"Many senators subscribe to the theory.", "Young voters subscribe to the theory.", "Facebook changed its privacy policy on Monday.",
		"Millions may sign up for a plan until Jan. 1.", "This report was published on Monday by the Pentagon.", "This story was told by many.", "Correction officers went on strike.",
		"Copyright law changed in 1976.", "Relatedly, the army moved.", "Recommended doses were cut on Friday.", "“Click here,” the guide said.", "More than 300 people died on Sunday.", "Watching from afar, he wept.",
		"Follow the money, he said in 1972.", "The company praised our approach on Monday.",
	} {
		if isNote(text) {
			t.Errorf("%q is taken for a note of the page", text)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, text := range []string{
		"Leonhard Foeger | Reuters", "AP Photo/Pavel Golovkin", "(Getty Images)", "[AP Photo]", "REUTERS/Leah Millis", "Photo: A. Name", "Photo by A. Name", "Courtesy of the White House",
		"Image credit: NASA", "A. Name/AFP via Getty Images", "Wolfgang Kumm | dpa", "NASA/Handout via Reuters", "Photograph: A. Name/The Guardian",
	} {
		if !isCredit(text) {
			t.Errorf("%q is no credit", text)
		}
	}
	for _, text := range []string{
		"Reuters reported it first.", "The AP confirmed it on Monday.", "(He left on Monday.)", "(Reuters reported it on Monday)", "Photo: A crane lifts a part of the wall.", "yes | no | maybe", "The price | a survey of all members",
		"Either/or", "Politics", "9/11",
	} {
		if isCredit(text) {
			t.Errorf("%q is taken for a credit", text)
		}
	}
}

func TestDescribesPicture(t *testing.T) {
	for _, text := range []string{
		"Sen. Rand Paul, left, speaks with the chairman", "The two presidents shake hands as they hold a news conference.", "The senator speaks during his meeting with lawmakers on August 6.",
		"A woman is seen in front of the gate.", "The king pictured at his desk in 1945.",
	} {
		if !describesPicture(text) {
			t.Errorf("%q describes no picture", text)
		}
	}
	for _, text := range []string{
		"Mission control moved the walk forward by five hours.", "Officials said talks in Geneva had failed.", "The letter was delivered during a visit.", "The vote is on Monday.", "Paul traveled alone, however.",
	} {
		if describesPicture(text) {
			t.Errorf("%q is taken for a caption", text)
		}
	}
}

func TestReproduces(t *testing.T) {
	for _, text := range []string{"He said in a statement on Wednesday:", "CNN had the text of the letter, which read:", "She tweeted:", "The full statement follows:"} {
		if !reproduces(text) {
			t.Errorf("%q announces nothing", text)
		}
	}
	for _, text := range []string{"He wrote, “Thank you”:", "Three things were needed:", "He said so.", "He wrote a letter. It had three parts:", ":", "9:"} {
		if reproduces(text) {
			t.Errorf("%q is taken to announce a text", text)
		}
	}
}
