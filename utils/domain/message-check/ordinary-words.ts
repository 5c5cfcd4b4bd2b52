/**
 * Words of five letters and more (four, where one letter makes a name of them) that mails are full of,
 * and first names: at the beginning of a sentence, and in German everywhere, these have a capital too,
 * and none of them is a misspelled competitor. What the catalogue's own texts use comes on top.
 */
const english = `about above accept access account action active actual added after again against agenda agree
ahead allow almost alone along already also always among amount another answer anyone apart appear apply
approach april around arrive aside asked attached august available average avoid aware based basic became
because become before began begin behind being believe below benefit best better between beyond board book
both break brief bring broad broken brought budget build built business busy call called came cannot care
carry case cause center central certain chain change charge cheap check choice choose city claim class clean
clear click client close closed cloud coach code cold come coming common company compare complete concern
confirm connect consider contact content continue contract control cool copy correct cost could count country
couple course cover create credit current custom customer daily data date deal dear december decide deep
deliver demand demo detail develop device different direct discuss dock docks doing done door double down
draft drive driver drop during each early earlier easier east easy edge effort eight either email empty
enable ended energy engine enjoy enough ensure enter entire equal error especially even event ever every
exact example excellent except expect expert explain express extra face fact fair fall familiar family far
fast faster february feedback feel field figure file fill final finally find fine finish first five fleet
float floor flow focus follow food force forget form former forward found four free fresh friday friend from
front full function further future gain gate gather general getting give given glad global goal going gone
good grand grant great green ground group grow growth guess guide half hand handle happen happy hard have
head health hear heard heart heavy held hello help here high hire hold home hope hour hours house huge human
hundred idea image impact important improve include including increase indeed industry inform input inside
instead interest into invite issue item itself january join joint judge july june just keep kept kind knew
know known label labor lack land large last late later latest latter launch layer lead leader learn least
leave left legal length less letter level life light like likely limit line link list listen little live
load local location logic long look lose loss lost lots love lower lunch made mail main major make making
manage manager many march margin mark market match material matter maybe mean meant measure meet meeting
member mention message method middle might mind minor minute minutes miss model modern moment monday money
month monthly more morning most mostly mount move moving much music must name native nature near nearly need
never news next nice night nine nobody none normal north note notes nothing notice november number object
obvious october offer office often once only open option orange order other others ours over overall owner
pack page paid pain paper part partner party past path pause payment people perfect perhaps period person
phone phase pick piece pilot place plain plan plane planet planned planner plant plate play please plenty
plus point policy poor port portal position possible post power prefer present press pretty price prices
pricing primary print prior private probably problem process produce product profit program project proof
proper propose prove proven provide public pull purpose push quality quarter question quick quickly quiet
quite quote raise range rapid rate rather reach read ready real really reason recall receive recent record
reduce refer regard regards region regular related release remain remember remind remote remove report
request require response rest result return review rich right rise risk river road role room rough round
route rule running safe safety sale sales same sample saturday save savings scale scan scene schedule scope
score screen search season second secure security see seem seen select sell send senior sense sent separate
september serious serve server service session setup seven several shall shape share sharp shift ship short
should show shown side sign signal simple simply since single site sites small smart smooth social soft
software solid solution some someone soon sorry sort sound source south space spare speak special speed spend
split spoke spot spread spring staff stage stand standard start state status stay step steps still stock stop
storage store story strategy street strong student study stuff style submit such suggest suit summer sunday
super supply support sure surely survey switch system table take taken talk target task team tech tell term
terms test text than thank thanks that their them then there these they thing things think third this those
though thought thousand three through thursday ticket tight time times title today together told tomorrow tool
tools topic total touch tough toward track trade traffic train training transfer travel treat trend trial trick
tried truck trucks true trust truth trying tuesday turn twice type under unique unit unite united unless until
update upon upper usage use used user users using usual valid value various vendor version very video view
visit voice volume wait wants warehouse warm watch water wednesday week weekly weeks welcome well went were west
what wheel when where whether which while white whole whom whose wide will winter wish with within without
wonder word work worker working works world worry worth would write writer wrong yard yards year years yellow
yesterday yield young your yours`;

const german = `aber abend alle allem allen aller alles allein andere anderen anfang anfrage angebot anhang anlage
anruf ansprechpartner antwort arbeit artikel aufgabe auftrag aufwand ausgabe auswahl bedarf beginn beide beiden
beim beispiel bereich bereits bericht besser beste besten betrieb bevor bezug bild bitte blick brief daher
damit danach danke dann daran darauf daraus darin darum darüber dass datei daten datum dauer dazu denen denken
denn deren deshalb dessen deutsch diese diesem diesen dieser dieses dinge direkt doch dort drei druck durch
ebenso eigene eigentlich eine einem einen einer eines einfach einige einigen einkauf einmal einsatz ende
endlich entscheidung erfahrung erfolg ergebnis erst erste ersten etwas euch eure fahrer fall falls farbe
fehler ferner fertig firma fragen freitag freude freuen freundliche freundlichen frist früher führen funktion
ganze ganzen gast gebiet gegen geht geld genau genug gerade gerät gern gerne gesamt geschäft gespräch gestern
gibt glück grund gründe grüße gruppe gruß gute guten gutes habe haben hafen halb halle hallo hand handel hatte
hätte haus heute hier hilfe hinweis hoch hoffe höhe idee ihnen ihre ihrem ihren ihrer ihres immer information
inhalt jahr jahre jahren januar jede jedem jeden jeder jedes jedoch jemand jetzt juni juli kann karte kauf kaum
kein keine keinen kennen kinder klar klare klaren klarer klares klein kleine kollege kollegen kollegin kommt
können könnte kontakt kosten kraft kunde kunden kurz kurze kurzen lager land lange lassen laut lauf leben
leicht leider leistung letzte letzten leute lieber liebe lieben linie lkw lösung machen macht männer mann markt
mehr mein meine meinem meinen meiner meist menge mensch menschen miete minute minuten mittag mitte mittel
mittwoch möchte möchten möglich moment monat monate montag morgen muss müssen nach nachricht nächste nächsten
nacht name namen natürlich neben nehmen neue neuen neuer neues nicht nichts noch notiz nummer nutzen oben oder
offen ohne ordnung paar paket plan planung platz preis preise projekt prüfung punkt punkte quelle rahmen rampe
rampen rand raum recht rechnung rede region reihe reise rest richtig richtung rückfragen rückmeldung runde sache
sachen sagen samstag satz schaden schicht schließlich schnell schnelle schon schreiben schritt schule sehr sein
seine seinem seinen seiner seit seite seiten selbst sicher sicherheit sicht sind sobald sofort sogar solche soll
sollte sommer sonntag sonst sorge sowie später spediteur stadt stand standort standorte stark start statt stelle
stellen steuer stück stunde stunden suche tage tagen technik teil teile telefon termin termine text thema
themen tief titel trotz über überall überblick umfang umsatz unser unsere unserem unseren unserer unten unter
unternehmen verein verfügung vergleich verkauf versand version vertrag viel viele vielen vielleicht vier völlig
voll vom vor vorab voraus vorher vorschlag vorteil wann ware waren warten warum weder wegen weil weise weit
weitere weiteren welche welcher welches welt wenig weniger wenn werden werk wert wesentlich wichtig wieder
willkommen winter wird wirklich wissen woche wochen wohl wollen worte wunsch würde würden zahl zahlen zeichen
zeit zeiten zentral ziel ziele zudem zuerst zugang zukunft zuletzt zum zusammen zusatz zwar zwei zweck zweite
zwischen`;

const french = `accord achat affaire ainsi ajout alors ancien année après argent arrêt assez atelier attente aucun
aujourd aussi autant autour autre autres avant avec avenir avis avoir bateau beau beaucoup besoin bien bientôt
bloc bon bonjour bonne bonsoir bureau cadre cadeau camion camions carte cause cela celle celui cent centre
cependant certain cette ceux chaîne champ chaque charge chef chemin cher chère chez chiffre choix chose cinq
clair claire clairement client clients coeur comme comment commande compte confiance conseil contact contrat
contre cordialement côté coup cour cours court coût dans date début déjà demain demande depuis dernier dernière
derrière dessus deux devant devis devoir dire document donc donnée données dont dossier doute droit durée école
effet elle encore enfin ensemble ensuite entre envie envoi équipe essai état étude être exemple facile façon
faire fait faut femme ferme fête fiche fichier filiale fin fois fonction force forme fort franc garde gens grand
grande gros groupe guide heure heures hier homme ici idée image jamais janvier jeudi jour journée jours juillet
juin jusque juste là lettre leur leurs libre lien lieu ligne limite livre local logiciel loin long longue lors
lundi madame main maintenant mais maison marche marché mardi mars matin même merci mercredi message mettre midi
mieux milieu mise mode moins mois moment monde monsieur montant mot moyen nom nombre notre nous nouveau nouvelle
nuit objet occasion offre ordre outil outils par parce pardon parmi part partage partie partir pas passage passe
payer pays peine pendant pensée permet personne petit petite peu peut phase pièce place plan plupart plus plutôt
point porte pose poste pour pourquoi premier première près presque prêt prise prix prochain prochaine produit
projet propos propre puis quai quais quand quatre quel quelle quelque question quoi raison rapide rappel rapport
réponse reste retard retour réunion rien route sans santé semaine semaines sens série service seul seule si
simple site société soir solution somme sorte sous souvent suite suivi sujet surtout système table tard
tarif temps terme tête texte titre toujours tour tous tout toute toutes train transport travail très trois
trop type un unité usage usine utile valeur vendredi vente vers vie ville visite vite voici voie voilà voir
votre vous vrai vue`;

const firstNames = `adam alan albert alex alice alina amelie amy andrea andreas andrew angela anja anna anne annika
anton antonio arnaud arthur astrid axel barbara beate ben benjamin bernd bernard bettina bianca birgit björn
bruno camille carina carla carlo carlos carmen carol carola caroline catherine cedric charles charlotte chiara
chloe chris christa christian christine christoph claire clara clare clark claude claudia clemens clement colin
cora corinna cornelia dana daniel daniela david denis diana dieter dirk dominik doris edgar elena elias elisa
elise elke ella ellen elsa emil emilia emily emma eric erika erik ernst esther eva fabian felix fiona florian
francis franck frank franz frederic frieda fritz gabriel georg george gerald gerard gerd gisela greta guido
gunter hanna hannah hannes hans harald harry heike heiko heinz helen helena helga hendrik henri henrik henry
holger hugo ida ines ingo ingrid irene iris isabel isabelle jack jacob jakob james jan jana jane janina jason
jean jenny jens jessica joan joana joel johan johanna john jonas jorge josef jose judith julia julian julie
jurgen justin kara karen karin karl karla karo karol karolina kate katharina kathrin katja katrin kevin kira
klaas klara klaus konrad kurt lara larissa lars laura laurent lea lena leo leon leonie liam lilli lina linda
lisa lola lotta louis louise luca lucas lucia lucy luis luisa lukas lutz lydia madeleine maike malte manfred
manon manuel manuela mara marc marcel marco marcus maren margit maria mariam marie marina mario marion mark
markus marlene marta martha martin martina mathilde matteo matthias maurice max maya melanie mia michael michel
michele miguel mike mila mina mira miriam mona monica monika monique moritz nadia nadine nadja natalia natalie
nathan nicolas nicole niels nils nina noah noel nora norbert oliver olivia oscar otto pablo pamela pascal patricia
patrick paul paula pauline pedro peter petra philip philipp pia pierre priya rainer ralf ralph raphael raul
rebecca regina reiner renate rene richard rita robert roberto robin roger roland roman rosa rosalie ruben rudolf
ruth sabine sabrina sally sam samuel sandra sandrine sara sarah sascha sebastian selina sergio silke silvia simon
simone sofia sonja sophia sophie stefan stefanie stella stephan stephanie steve steven susan susanne sven sylvia
sylvie tamara tanja tara teresa theo theresa thomas thierry tilo tim timo tina tobias tom toni torsten udo
ulrich ulrike ursula ute uwe valentin valerie vanessa vera verena veronika victor victoria viktor viktoria
vincent viola volker walter wendy werner wilhelm william wolfgang xavier yann yannick yves yvonne zara zoe`;

/** Folded, as `readWords` gives words. */
export const ordinaryWords = [english, german, french, firstNames].join(' ');
