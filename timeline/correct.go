package timeline

import "dateline/timeline/problem"

func (c *corpus) correctMentions(mentions []telling, o Overrides) ([]telling, []problem.Problem) {
	return mentions, nil
}
func (c *corpus) regroup(groups []group, o Overrides) ([]group, []problem.Problem) {
	return groups, nil
}
func (c *corpus) correctEvents(events []draft, o Overrides) ([]draft, []problem.Problem) {
	return events, nil
}
