import type { Language } from '../../contract/vocabulary.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that tell nothing of a text's subject, folded, by language. */
export const stopWords: Partial<Record<Language, ReadonlySet<string>>> = {
  en: list(
    `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves what which who whom this that these those am is are
    was were be been being have has had having do does did doing a an the and but if or because as until while
    of at by for with about against between into through during before after above below to from up down in out
    on off over under again further then once here there when where why how all any both each few more most
    other some such no nor not only own same so than too very s t can will just don should now d ll m o re ve y`,
  ),
  de: list(
    `der die das den dem des ein eine einer eines einem einen und oder aber nicht kein keine ist sind war waren
    wird werden wurde haben hat hatte ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich mein
    meine dein sein seine unser unsere ihre ihrer ihren von zu zum zur im in an am auf fur bei nach aus als auch
    wie was wer wo wenn weil dass ob dann noch nur schon mit um uber unter vor durch gegen ohne bis so sehr mehr
    hier da dieser diese dieses diesem diesen kann konnen muss mussen soll sollen will wollen mochte mochten`,
  ),
  fr: list(
    `le la les l un une des du de d et ou mais ne n pas plus est sont etait etre avoir a ai as avons avez ont je j
    tu il elle on nous vous ils elles me m te t se s mon ma mes ton ta tes son sa ses notre nos votre vos leur
    leurs ce cet cette ces c qui que qu quoi dont ou au aux en dans par pour sur avec sans sous si y comme tres
    bien aussi meme fait faire peut peuvent doit`,
  ),
  es: list(
    `el la los las un una unos unas y o pero no de del al a en por para con sin sobre entre hasta desde es son era
    ser estar esta estan ha han he hemos yo tu el ella nosotros ustedes ellos ellas me te se nos les lo le su sus
    mi mis nuestro nuestra que quien cual cuando donde como muy mas ya si tambien este esta estos estas ese esa
    eso hay puede pueden`,
  ),
  nl: list(
    `de het een en of maar niet geen is zijn was waren wordt worden heeft hebben ik je jij u hij zij ze wij we
    jullie mijn jouw uw onze ons van voor op in aan bij met naar uit om over door dat die dit deze als ook nog wel
    er te zo dan wat wie waar hoe kan kunnen moet`,
  ),
  it: list(
    `il lo la i gli le l un uno una e o ma non di del della dei delle a al alla da dal in nel nella con su per tra
    fra e sono era essere ha hanno ho abbiamo io tu lui lei noi voi loro mi ti si ci vi che chi cui come quando
    dove piu molto anche se questo questa questi queste`,
  ),
  pt: list(
    `o a os as um uma uns umas e ou mas nao de do da dos das em no na nos nas por para com sem sobre entre ate e
    sao era ser estar tem ha eu tu ele ela nos voces eles elas me te se lhe seu sua seus suas meu minha que quem
    qual quando onde como muito mais ja tambem este esta isto esse essa`,
  ),
  sv: list(
    `och eller men inte ar var vara har hade jag du han hon det den vi ni de mig dig oss er sin min din var en ett
    i pa av for med till fran om som att nar dar hur vad vem kan ska skulle sa mycket mer ocks`,
  ),
};

/** What stands in every mail, whatever it is about: too common there to name as a reason. */
export const mailWords: ReadonlySet<string> = list(
  `hi hello hey dear thanks thank regards best kind sincerely cheers please let know send sent attached mail
  email message call meeting week day today tomorrow yesterday time quick question questions team need want get
  would could may might shall also like look see us one two new hallo guten tag danke vielen dank gruß gruss
  grusse freundliche freundlichen herzliche bitte bonjour merci cordialement bien hola gracias saludos http
  https www com`,
);
