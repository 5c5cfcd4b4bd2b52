/** Words of English, German and French mail that tell nothing of its subject. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between
  both but by can could did do does doing down during each even few for from further get got had has have
  having he her here hers him his how i if in into is it its just let like may me might more most much must
  my need no nor not now of off on once one only or other our ours out over own please re s same she should
  so some such t than that the their theirs them then there these they this those through to too under until
  up us very was we were what when where which while who whom why will with would you your yours
  hi hello hey dear thanks thank regards best kind sincerely cheers team today tomorrow yesterday
  mail email message attached know send sent call meeting week day time quick look
  der die das den dem des ein eine einer eines einem einen und oder aber nicht ist sind war wir ihr sie er es
  ich du mit von zu zum zur im am auf fur bei nach aus als auch wie was wenn dann noch nur
  le la les un une des du de et ou mais ne pas est sont nous vous ils elle je tu avec pour par dans sur
  http https www com`
    .split(/\s+/)
    .filter(Boolean),
);
