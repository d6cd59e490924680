/** Polish words that praise, folded: stems end in an asterisk, see `parse`. What looks alike and does not praise follows with 0. */
export const PRAISE = `
+3.5: arcydziel*, perfekc*, idealn*, ideal, przecudown*, bajeczn*, bosk*, fenomenaln*, genialn*, najleps*, najlepiej, niezastapion*, oszalam*, przefantast*
+3: rewelacj*, rewelacyj*, rewelk*, fantasty*, wspanial*, cudown*, cudn*, cudo, cuda, cudenk*, przepiekn*, przeslicz*, zachwyc*, zachwyt*
+3: znakomit*, wysmienit*, doskonal*, wyborn*, przepyszn*, pyszn*, pychot*, pyszot*, swietn*, niesamowit*, olsniew*, petard*, sztos*, bomba, mistrz*
+3: uwielbia*, zakochal*, zakochan*, kocham, kochamy, pokochal*, polec*, wzorow*, nienagann*, niezawodn*, bezkonkurencyjn*, rekomend*, zjawiskow*, obledn*
+3: przeszczesliw*, wniebowziet*, przewspanial*, wybitn*, kapitaln*, zajebi*, zarabist*, rozplyw*, ekstaz*, pierwszorzedn*, niedoscign*, magiczn*
+2.5: super*, ekstra, extra, zadowol*, zachwal*, usatysfakcjonowan*, satysfakc*, pieknie, piekn*, slicz*, urocz*, urzek*, szczesliw*, wdzieczn*, rozkosz*
+2.5: profesjonal*, blyskawiczn*, ekspresow*, bezproblem*, bezbled*, niezly, niezla, niezle, niezlej, niezlego, niezli, pozytywn*, wyjatkow*, ujmuj*, czaruj*, oczarow*, wymarzon*, marzen*, zajefajn*, kozack*
+2.5: wzrusz*, pierwsza klasa, klasa sama w sobie, brawo, szacun*, chapeau, gratuluj*, efektown*, wysokiej jakosci, najwyzsz* jakos*, na medal, na piatke, na szostke
+2: dobry, dobra, dobre, dobrze, dobrego, dobrej, dobrym, dobrych, dobrymi, dobrzy, fajn*, fajowsk*, ladn*, ladnie, mily, mila, mile, milo, milego, milej
+2: milym, milych, milutk*, sympatyczn*, uprzejm*, zyczliw*, pomocn*, serdeczn*, wygod*, komfort*, solidn*, porzadn*, trwal*, wytrzymal*, mocn*, starann*, dopracowan*
+2: precyzyj*, estetyczn*, elegan*, gustown*, stylow*, unikaln*, unikatow*, szykown*, modn*, smaczn*, smakowit*, aromatyczn*, pachn*, swiez*, soczyst*, chrupi*, naturaln*, zdrow*, skuteczn*
+2: szybk*, szybciutk*, sprawn*, terminow*, punktualn*, rzeteln*, uczciw*, wiarygodn*, zaufan*, godn* zaufania, kompeten*, fachow*, cierpliw*, elastyczn*, sumienn*
+2: praktyczn*, poreczn*, funkcjonaln*, uzyteczn*, przydatn*, przydaj*, przydal*, wielofunkcyjn*, intuicyjn*, latw*, prost* w, bezpieczn*, stabiln*, niezniszczal*
+2: przyjem*, przytuln*, mieciut*, miekk*, mieciutk*, milus*, delikatn*, jedwabist*, puszyst*, cieplutk*, cieplut*, lekki*, leciut*, lekko* nosi, cichutk*, cich*
+2: oryginaln*, autentycz*, gwarancj* jakosci, czysta przyjemnosc, frajd*, radosc*, raduj*, ucieszyl*, cieszy*, ciesze, usmiech*, kochan*, ulubion*, hit, strzal w
+2: oplaca, oplaci, oplacalo, oplacilo, oplacaln*, wart, warto, warta, warte, warty, wartego, wartej, korzystn*, okazyj*, okazja, promocyjn*, atrakcyj*, tani, tania, tanie, taniej, taniut*, tanio, niedrog*, przystepn*, gratis*
+2: zalet*, plus, plusy, plusow, atut*, zgodn* z, zgodnie z, doceni*, docenia*, imponuj*, wrazeni*, podziw*, zachecaj*, interesuj*, ciekaw*, wciaga*, pochlan*
+2: gladk*, gladziut*, nawilz*, odzywia*, ukoil*, koi, lagodz*, lagodn*, blyszcz*, lsni*, lsniac*, rozswietl*, wygladz*, rozpieszcz*, odswiez*, pielegn*
+2: podoba*, spodob*, smakuj*, smakowal*, pasuj*, dopasowan*, wpasow*, sprawdza sie, sprawdzi* sie, sprawdzaj* sie, spelni*, spelnia*, przeros*, przewyzsz*
+1.5: poprawi*, polepsz*, ulatw*, ulatwia*, ulepsz*, pomogl*, pomoga*, pomocy, rozwiaz*, zalatwi*, naprawil*, oszczed*, wydajn*, pojemny, pojemna, pojemne, przestronn*
+1.5: szczelni*, szczelny, szczelna, szczelne, zabezpieczon*, starannie, bezbolesn*, wodoodporn*, nieprzemakal*, odporn*, wodoszczeln*, ostra jak, ostre jak, dziala, dzialaja, dzialal*, smiga*
+1.5: dzieki, dziek*, podziek*, pozdrawiam, spoko, spox, git, gitara, elo, klawo, pierwszorzed*, calkiem niezl*, niczego sob*, wypas*, cacko, perelk*
+1.5: dopieszcz*, zadba*, dba o, dbalos*, klimat*, nastrojow*, uroczo, smacznie, smakosz*, zdobi, ozdob*, kolorow*, soczyste, intensywn*, wyrazist*, gest*
+1.5: nieskaziteln*, nienaruszon*, nieuszkodzon*, caly i zdrowy, cale i zdrowe, cala i zdrowa, nowiut*, jak nowy, jak nowa, jak nowe, lekkos*, oddychaj*, przewiew*
0: mocno przecen*, supermarket*, klimatyz*, prosta droga, ciekaw jestem, jestem ciekaw*
0: okazal* sie, okaza* sie, okazuje sie, polecon*, zgodn* z prawda, tania linia, dziekan*, zadnych cud*, cicho sza, mistrzostw*
0: dobrze ze, dobrze by, dobrze gdyby, zdrowie, na zdrowie, zdrowia, latwopal*, szybkos*, modnisi*, trwalo, trwala dlugo, trwal dlugo, mocno, bezpiecznik*, pieknos*
0: super glue, gestosc, gesto, zaufania, wrazenie ze, sprawdzi* czy, wydajnosc
0: szybkowar*, dostawa trwal*, wysylka trwal*
`
