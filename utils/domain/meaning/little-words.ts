/**
 * Words that tell nothing of what is wanted, folded. Shorter than the lists of stop words: "without",
 * "not", "from", "ohne" and "nicht" turn a wish into another.
 */
export const littleWords: ReadonlySet<string> = new Set(
  `a about an and any anything are at can could do does for have he i in is it like looking me my need of on
  our please said say says she some something that the there they this to us want we what which with would you your
  als am an auf aus bei bitte brauche brauchen das dem den der des die ein eine einem einen einer eines es
  etwas fur gibt haben ich im in ist irgendwas mit mich mir sind suche suchen uber und uns unser unsere
  unseren unserer vom von was welche wir zu zum zur
  au aux avec ce ces dans de des du est et la le les nous pour sur un une
  con del el en las los para por que una`.split(/\s+/),
);
