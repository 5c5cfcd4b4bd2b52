/**
 * May a rep of this team have it? Content that names no team is for everybody; so is what a browser
 * still holds of before there were teams.
 * @param team empty: the rep is in none
 */
export function isForTeam(content: { audience: { teams?: readonly string[] } }, team: string) {
  const { teams = [] } = content.audience;
  return teams.length === 0 || (team !== '' && teams.includes(team));
}
