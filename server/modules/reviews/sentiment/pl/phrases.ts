/** Polish phrases, and the words that turn, raise or lower what stands beside them. Folded, see `parse`. */
export const PHRASES = `
+3: bez zarzutu, bez zarzutow, bez zastrzezen, nie mam zastrzezen, zadnych zastrzezen, brak zastrzezen, nic dodac nic ujac, bez wad, brak wad, zero wad, same plusy, same zalety
+3: nie zawiodlem sie, nie zawiodlam sie, nie zawiedli, nie zawiedziecie sie, nie zawiodl*, nie zawod*, nigdy _ nie zawi*, nie rozczarow*, nie zaluj*, nie pozaluj*, nie sposob sie przyczepic
+3: nie mam sie _ czego przycz*, nie ma sie _ czego przycz*, nie mozna sie przycz*, nie ma do czego sie przycz*, ciezko sie przycz*, trudno sie _ przycz*, nie ma sobie rownych
+3: nie moge sie nachwal*, nie moge sie nacies*, nie moge sie napatrz*, nie ma lepsz*, nie widzial* lepsz*, nie jadl* lepsz*, nie mial* lepsz*, lepszego nie, lepszej nie, lepszych nie
+3: strzal w dziesiatk*, trafion* w dziesiatk*, trafiony prezent, trafiony zakup, udany zakup, udane zakupy, dobry zakup, dobry wybor, z czystym sumieniem, z calego serca, calym sercem
+3: brac w ciemno, bierzcie w ciemno, kupujcie, warto kupic, wart* kazd*, wart* swojej ceny, wart* tej ceny, wart* uwagi, wart* polecenia, godn* polecenia, godn* uwagi, 10 10, 5 5, 6 6, 10 na 10
+3: przeszl* _ oczekiwan*, przeros* _ oczekiwan*, powyzej oczekiwan, ponad oczekiwan*, lepsz* niz _ oczekiwal*, lepsz* niz _ myslal*, lepiej niz, lepsz* niz na zdj*, ladniejsz* niz
+3: na pewno wroce, napewno wroce, chetnie wroce, bede wracac, bede wracal*, na pewno jeszcze, napewno jeszcze, kupie ponownie, kupie znow*, kupie kolejn*, kupie jeszcze, zamowie ponown*
+3: zamowie jeszcze, zamowie kolejn*, zamowie znow*, zamowie wiecej, wroce po, wrocimy po, wroce tu, stal* klient*, zostan* ze mna, zostaje ze mna, kolejne zamowienie, po raz kolejny, kolejny raz zamaw*
+2.5: bez problem*, bez najmniejsz* problem*, zero problem*, zadnych problem*, zadnego problemu, nie ma problem*, nie mial* problem*, nie bylo problem*, nie sprawia problem*, bez klopot*
+2.5: bez uszkodzen, bez szwanku, bez zadnych uszk*, bez obaw, bez pudla, bez dwoch zdan, bez skazy, bez rysy, bez usterek, od reki, co do sekundy, co do grosza, czego chciec wiecej
+2.5: dobry stosunek, swietny stosunek, dobra cena, dobrej cenie, swietna cena, super cena, fajna cena, niska cena, niskiej cenie, uczciwa cena, cena i jakosc, stosun* jakosci do ceny
+2.5: tego samego dnia, w jeden dzien, w 24h, w 24 godz*, w mgnieniu oka, przed czasem, przed terminem, na czas, o czasie, w terminie
+2.5: jak na te cene, jak na te pieniadze, za taka cene super, tak trzymac, oby tak dalej, oby wiecej tak*, mila niespodzian*, pozytywn* zaskocz*, milo zaskocz*, milo sie zaskocz*, zaskocz* na plus
+2.5: na plus, duzy plus, wielki plus, ogromny plus, na 5, na 6, 5 gwiazd*, piec gwiazd*, 5 gwiazdek, daje 5, wszystkie gwiazdki, podbil* serc*, skrad* serc*, robi wrazenie, robi robote
+2.5: robi rob*, daje rade, dal* rade, daja rade, dobra robota, kawal dobr* robot*, swietna robota, w porzadku, w porzo, jest ok, wszystko ok, wszystko gra, wszystko dzial*, jestem na tak
+2.5: jak marzenie, jak trzeba, jak nalezy, jak powinn*, tak jak powinn*, jak w opisie, zgodn* z opis*, zgodnie z opis*, zgodn* ze zdjec*, jak na zdjec*, jak na stronie, tak jak na zdj*
+2.5: dokladnie taki, dokladnie taka, dokladnie takie, o to chodzilo, o to mi chodzilo, spelni* _ oczekiw*, spelnia* _ oczekiw*, spelni* swoj*, trzyma fason, trzyma jakosc, trzyma sie swiet*
+2: nie cieknie, nie przecieka, nie smierdzi, nie uczula, nie zapycha, nie podraznia, nie przywiera, nic nie przywiera, nie zacina, nie skrzypi, nie obciera*, nie mechac*, nie gniecie, nie niszczy
+2: nie psuje, nie kurczy, nie farbuje, nie puszcza, nie rozpada, nie grzeje sie, nie slizga, nie wysusz*, nie klei sie, nie lepi, nic nie _ potluk*, nic nie uszk*, nie halas*, nie drapie
+2: dobrze ze trafil*, dobrze ze kupil*, dobrze ze zamow*, dobrze ze jest*, dobrze ze sa, ciesze sie, jestem za, sto procent, na sto procent, w stu procentach, 100 procent, na zywo jeszcze
+2: nie drog*, nie za drog*, nie gryzie, trzyma* cieplo, trzyma* temperatur*, dlugo trzyma*, trzyma* sie dlugo, dlugo dziala*, szczesliwie, na szczescie, zaden problem, to nie problem
+2: zadnych wad, ani jednej rys*, ani jednej wad*, nie do zdarcia, nie do zajechania, warto bylo, jakosc super, jakosc ok, lapie za serce, duza pomoc, szybki* kontakt, dobry kontakt, bardzo szybko
-3.5: nie polec*, nikomu nie polec*, nie moge polec*, nie mog* _ polec*, nie poleci*, niestety nie polec*, nigdy wiecej, nigdy nie kup*, wiecej nie kup*, wiecej nie zamow*, wiecej nic
-3.5: nie kupuj*, nie zamawiaj*, nie bierz*, nie dajcie sie, trzymac* sie _ daleka, trzymajcie sie _ daleka, z daleka, omija*, szerokim lukiem, unikac, unikaj, unikajcie, unikam, przestrzega*, ostatni raz
-3.5: szkoda pieniedz*, szkoda kasy, szkoda czasu, szkoda slow, szkoda nerwow, szkoda zachodu, szkoda wydan*, strata pieniedz*, strata kasy, strata czasu, strat* pieniedz*, stracon* pien*, stracone pieniadze
-3.5: w bloto, wyrzucon* pieniadz*, do kosza, do smieci, na smietnik, do wyrzucenia, ponizej krytyki, ponizej wszelk*, ponizej oczekiw*, ponizej przeciet*, 0 10, 1 10, 0 5, 1 5, 1 gwiazd*
-3.5: jedna gwiazd*, zero gwiazd*, 0 gwiazd*, minus gwiazd*, nabit* w butel*, nabil* w butel*, nie warto, nie wart*, niewart*, smiech na sali, smiechu warte, kpina z klient*, brak slow, brak mi slow
-3: nie dziala*, nie dziala, przesta* dzial*, przestal* dzial*, niedziala*, nic nie dzial*, nie wlacz*, nie uruch*, nie laduj*, nie da sie, nie mozna, nie nadaj*, nie spelni* _ oczekiw*, nie spelnia*
-3: nie odpis*, nie odpow*, nikt nie odpow*, nie odbier*, nikt nie odb*, brak odpow*, brak kontakt*, brak reakcj*, zero kontaktu, zero reakcj*, zero odpow*, brak komunikacj*, bez odpow*, bez odzewu
-3: nie dosz*, nie dotar*, nie przysz*, nie dostal*, nie otrzymal*, nie dostarcz*, nie wyslal*, do dzis nie, do tej pory nie, nadal nie ma, wciaz nie ma, towaru brak, paczki brak, nie ma paczki
-3: nie uzna*, nie uwzgled*, nie przyj*, nie odda*, nie zwroc*, odmow*, odrzuc* reklam*, odrzuc* zwrot*, reklamacja odrzuc*, zwrot odrzuc*, na wlasny koszt, na moj koszt, rozklada* rece, umywa* rece
-3: niezgodn* z, nie zgodn* z, nie jest zgodn*, inny niz na, inna niz na, inne niz na, nie ten, nie ta, nie takie jak, nie taki jak, nie taka jak, wprowadz* w blad, droga przez m*, droge przez m*
-3: wiele do zycz*, duzo do zycz*, sporo do zycz*, daleko _ do ideal*, daleki* od ideal*, daleko od ideal*, gdybym mogl*, gdyby sie dalo dac, nie jest wart*, nie ma sens*, bez sens*, bez sensu
-2.5: nie trzyma*, nie pasuj*, nie pasowal*, nie lapie, nie chce dzial*, nie reaguj*, nie czyta, nie laczy, nie grzeje, nie swieci, nie pachni*, nie czuc, nie smakuj*, nie zgadza*, nie wiedz*
-2.5: nie wytrzym*, nie przezyl*, nie starcz*, nie wystarcz*, nie umiej*, nie potraf*, nie raczyl*, nie popisa*, nie zasluguj*, nie jestem zadow*, nie przypad*, nie podob*, nie zachwyc*
-2.5: mialo byc, mial byc, miala byc, mialy byc, zupelnie inn*, calkiem inn*, calkowicie inn*, za te cene spodz*, za takie pieniadze, za te pieniadze spodz*, po prostu zal, po dwoch dniach, po tygodniu
-2.5: po pierwszym praniu, po jednym praniu, po pierwszym uzyciu, po jednym uzyciu, po kilku uzyc*, po paru uzyc*, po kilku dniach, po paru dniach, po jednym dniu, po 2 dniach, po 3 dniach, po miesiacu
-2.5: po dwoch tyg*, po 2 tyg*, po dwoch mies*, po 2 mies*, po 3 mies*, po trzech mies*, po pol roku, po godzinie, od samego poczatku, bez instrukcj*, bez slowa, bez wyjasn*, bez smaku, bez gwaranc*
-2.5: za mal*, za duz*, za krot*, za dlug*, za wask*, za szerok*, za drog*, za cienk*, za grub*, za ciezk*, za glosn*, za slab*, za slodk*, za tward*, za cias*, zbyt *, troche drog*, za wysok*
-2.5: niskiej jakosci, niska jakosc, slaba jakosc, slabej jakosci, kiepskiej jakosci, marnej jakosci, tani plastik, tania chinsz*, jak z bazaru, ze smietnika, cienk* jak papier, z odzysku
-2.5: zawracanie glowy, daruj* sobie, szukajcie gdzie*, lepiej doplacic, lepiej dolozyc, lepiej kupic, na minus, duzy minus, wielki minus, trzeci tydzien, drugi tydzien, od miesiaca, tygodniami
-2: to nie to, nie to samo, nie to co, moglo byc lepiej, mogloby byc lepiej, mogl* byc lepsz*, moglaby byc lepsz*, spodziewal* sie _ wiecej, spodziewal* sie _ lepsz*, liczyl* na wiecej, oczekiwal* wiecej
-2: ledwo, ledwie, jedyny plus, jedyna zaleta, oprocz tego nic, nic specjaln*, nic szczegol*, nie takie, przereklamow*, naciagane, tylko na zdjec*, ladn* tylko, chcial* dobrze, no coz
-2: nic nie dal*, nic nie daje, nie pomog*, nie pomaga*, nie jest taki, nie jest taka, nie jest tak, nie sa tak, nic dobrego, nie wyglada, nie wiadomo, nikt nie wie, ktos sprawdza*
0: nie moge sie doczekac, nie moge doczekac, nie tylko, nie lada, nie byle jaki, nie ma to jak, nie wspominajac, nie mowiac o, do dobrze, na dobre, dobre 2, dobre dwa, dobra pani, nie ma w tym nic zlego, dobry tydzien
0: jak dobrze pojdzie, dobry miesiac, dobra godzine, dobre kilka, dzien dobry, dobry wieczor, wszystkiego dobrego, nie bardzo, niestety dopiero, nie do konca, zly rozmiar zamowil*, moja wina, zwrot przebieg*
0: nie wiem, nie widze, nie mam pojecia, nie wyrzuc*, nie raz, nie jeden, nie ma mowy, warto doda*, warto wspomn*, warto zauwa*, warto zaznacz*, super cen*
~3: moze byc, ujdzie, ujda, takie sobie, taki sobie, taka sobie, tak sobie, bez rewelacji, bez szal*, szalu nie ma, szalu nie robi, bez fajerwerk*, rewelacji nie ma, ani dobr* ani zl*, nic nadzwycz*
~3: srednio, sredni, srednia, srednie, sredniej jakosci, sredniak*, przeciet*, przecietniak*, pol na pol, jako tako, w miare, od biedy, obleci, trzy gwiazd*, 3 gwiazd*, 3 5, 5 10, 6 10, trojk* z
~3: nie najgorsz*, nie najlepsz*, nienajgorsz*, nienajlepsz*, bez wyrazu, adekwat* do ceny, za te cene ok, cudow nie ma, bez wiekszego, na razie trudno, trudno powiedziec, ciezko powiedziec, czas pokaze, zobaczymy
~2: poprawn*, znosn*, przyzwoit*, ok, okej, okay, oki, zwykly, zwykla, zwykle, normaln*, standard*, typow*, neutral*, dostateczn*, wystarcz*, moglo byc gorzej, bywa, zalezy, nie jest zle, nie jest zly, nie testowal*
+1: na drugi dzien, nastepnego dnia, kolejnego dnia
-2.5: nie skorzystam, dziekuj* nie, dziekuj* postoj*, mylil* sie, pomylil* sie, po terminie, po dacie, po waznosci, kosztowal* majatek, kosztuj* majatek, myslal* ze bedzie, mial* nadziej*
-1.5: bez entuzj*, na krotko, jak z drukarki, wchodzi w
0: czy _ spodob*, czy _ pasuj*, czy sie sprawdzi, termin* przydat*, przydatnosci do, nie wiem czy _ spodob*
x1.3: bardzo, naprawde, niezwykle, wyjatkowo, ogromnie, strasznie, okropnie, mega, hiper, ultra, turbo, totalnie, kompletnie, calkowicie, absolutnie, zdecydowanie, szczegolnie, maksymalnie, cholernie
x1.3: niesamowicie, przede wszystkim, tak, taki, taka, takie, zupelnie, calkiem do, wybitnie, szalenie, nadzwyczaj, potwornie, koszmarnie, najbardziej, ogromn*, totaln*, kompletn*, wielk*
x0.7: troche, troszke, lekko, nieco, dosc, dosyc, odrobine, delikatnie, raczej, minimalnie, niemal, prawie, momentami, czasami, czasem, miejscami, chyba, podobno, niby, w sumie
not 3 -0.5: nie, nigdy
not 3 -1: niezbyt, niespecjalnie, niekoniecznie
not 2: bez, ani, zaden, zadna, zadne, zadnego, zadnej, zadnych, zadnym, zero, wcale, nikt
but: ale, lecz, jednak, jednakze, natomiast, aczkolwiek, za to, tylko ze, tyle ze, a jednak, mimo to, mimo wszystko, pomimo to, gdyby nie, i tak, poza tym
but -1.5: niestety, nieste ty
though: choc, chociaz, mimo, mimo ze, pomimo, jakkolwiek, wprawdzie
`
