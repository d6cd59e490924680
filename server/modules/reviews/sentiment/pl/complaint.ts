/** Polish words that complain, folded: stems end in an asterisk, see `parse`. What looks alike and does not complain follows with 0. */
export const COMPLAINT = `
-3.5: najgors*, najgorzej, koszmar*, tragedi*, tragiczn*, beznadziej*, masakr*, masakryczn*, katastrof*, katastrofaln*, dramat*, fataln*, okropn*, ohydn*, ohyda
-3.5: obrzydliw*, obrzydz*, oszust*, oszusc*, oszuk*, zlodziej*, zlodziejs*, naciaga*, naciagacz*, wyludz*, skandal*, hanieb*, zenada, zenad*, zenujac*, porazk*, porazce, porazek, badziew*, bubel*
-3.5: buble, bubla, bubli, tandet*, tandec*, szajs*, gowno, gowna, gownian*, chlam*, szmelc*, szrot*, syf, syfu, syfiast*, dziadostw*, smiec, dno, krymina*, chujo*, zjeban*
-3: rozczarow*, zawiod*, zawied*, zawodz*, zawod, odradz*, strasz* jakos*, podrob*, falszyw*, falszywk*, fejk*, nieuczc*, bezczel*, cham*, chamsk*, arogan*, opryskliw*
-3: wstyd*, wstydz*, kpin*, kpi sobie, lekcewaz*, olewa*, olewcz*, oburz*, wsciek*, wkurz*, wnerw*, wkurw*, frustr*, zdener*, nerwow*, irytuj*, irytac*, denerwuj*
-3: paskud*, szkarad*, brzyd*, smierdz*, smierdzi*, smrod*, cuchn*, splesni*, plesn*, zgnil*, zepsut*, zepsul*, popsu*, psuje, psuja, psul*, przeterminow*, zatrul*, zatruc*
-3: niszcz*, zniszcz*, zrujn*, zmarnow*, marnow*, marnot*, bezuzyteczn*, bezwartosc*, bezsens*, do niczego, lipa, lipn*, kicha, kiepsk*, kiepsc*, kijow*, gniot, slabizn*, partac*
-2.5: zle, zly, zli, zla, zlego, zlej, zlych, zlym, gorsz*, gorsi, gorzej, slab*, slabiut*, marn*, mizern*, licho, lichy, licha, liche, nedzn*, nijak*, nudn*, nudz*, blad, bledy, bledn*, bledow
-2.5: wadliw*, uszkodz*, uszkadz*, uszkodzi*, peknie*, pekni*, pekl*, peka, pekaj*, polam*, zlam*, lamie, lamia, wylam*, urwa*, urwal*, oderwa*, porwa*, rozerw*, podart*, podarl*, przetar*
-2.5: potluc*, potlucz*, stluc*, stlucz*, rozbit*, rozbil*, zbit*, zgniec*, zmiazdz*, zgniot*, pogniec*, wgniec*, wgniot*, wyszczerb*, obtluc*, ukruszo*, ukrusz*
-2.5: rozpad*, rozpadl*, rozlec*, rozlat*, rozklei*, rozklej*, odklei*, odklej*, rozwali*, rozwala*, rozpru*, prujes*, pruje, pruja, popru*, rozlaz*, odlec*, odleci*
-2.5: przeciek*, przecieka*, ciekn*, wyciek*, przemok*, przemak*, zalal*, zalan*, wylal*, wylewa, rozlal*, zardzew*, rdzew*, rdza, rdzy, odprys*, luszcz*
-2.5: porysow*, zarysow*, rysa, rysy, rysuje sie, brudn*, ubrudz*, poplam*, zaplam*, plami, plamy, przebarwi*, wyblak*, blakn*, zafarb*, farbuje, zmechac*, mechac*, kulkuje
-2.5: skurcz*, kurczy*, sprany, sprana, sprane, rozciagn*, rozciaga sie, przeswituj*, obciera*, obtar*, otarc*, otarl*, uwieraj*, uwieral*, gryzie, drapie, drapiac*, kluje, ciasn*
-2.5: uczul*, alergi*, wysypk*, wysypal*, podraz*, zaczerwien*, swedz*, szczypi*, piekl*, oparz*, poparz*, skalecz*, wysusz*, przesusz*, zapycha*, pryszcz*
-2.5: zacina*, zaciel*, zacial*, zawiesz*, wiesza sie, muli, rozlacz*, przegrzew*, przegrza*, grzeje sie, iskrz*, spalil*, spalen*, spalon*, dymi*, trzeszcz*, skrzypi*, charcz*
-2.5: awari*, usterk*, defekt*, felern*, feler, niebezpiecz*, grozn*, szkodliw*, szkodzi, toksyczn*, zenad, krzyw*, chwiej*, chybot*, kiwa sie, niestabil*, nierown*
-2: wada, wady, wad, wade, wadami, minus, minusy, minusow, problem*, klopot*, reklamow*, reklamac*, odsyl*, odesl*, odsy*, zwracam, zwrocil*, oddalem, oddalam, wyrzuc*
-2: smietnik*, nabrac, nabral*, nabit*, klamie, klamia, klamal*, klamac*, klamc*, klamliw*, klamst*, sciem*, scieme, bujd*, wciska*, wmawia*, niewypal, pomylk*, pomylili, mylac*, myli
-2: spozni*, spozn*, opozni*, opozn*, zaginel*, zagubi*, zgubi*, gubi, utknel*, przewlek*, przeciaga sie, ociaga*, niedostar*, niedoslal*, anulow*, przetrzym*, ignor*
-2: zwlek*, milcz*, nieuprzej*, nieprzyjemn*, niemil*, niegrzecz*, wulgar*, spartol*, spapr*, zwali*, schrzan*, spieprz*, zawal*, nawal*, felernie, byle jak, byle co
-2: zjelcz*, zwietrz*, czerstw*, gumow* smak, mdl*, mdly, niesmacz*, niejadal*, sztuczn*, chemiczn*, rozwodnion*, wodnist*, robak*
-2: zal, zaluj*, zalowa*, pozalow*, strata, straty, strate, tracil*, stracil*, bol, boli, bola, bolal*, placz*, lzy, cierpi*, meczy, meczac*, meczyl*, meczarni*, udrek*, meka, uciazl*, uciazliw*, halas*
-2: wyje, huczy, buczy, piszcz*, klekoc*, stuka, brzecz*, szumi*, rzezi, drazni*, duszac*, mdli, wymiot*, biegunk*, choruj*, rozstroj, tluste plamy, klei sie, lepi sie
-2: tepe, tepy, tepa, przywier*, przypal*, zbledl, wolny jak, powoln*, slimacz*, ospal*, toporn*, nieporadn*, niekompet*, bezmysl*, bezradn*, bezsiln*, zamuln*
-1.5: drogo, drogi jak, przeplac*, zawyzon*, zdzierstw*, zdzier*, kosmiczn* cen*, cienizn*, cieniut*, plastikow*, blaszk*, chinszcz*, chinsk*, badyl*, krotkotrwal*, jednoraz*
-1.5: nieste*, brak, brakuj*, brakow*, brakl*, zabrakl*, pomylon*, czeka, czekamy, czekal*, czekan*, doprosic, prosic sie, monity, monitowa*, wyczek*, nieodpowied*
-1.5: sraczk*, watpliw*, podejrzan*, dziwn*, przykro, przykry, przykra, przykre, przykrosc*, smutn*, smutek, sceptycz*, obaw*, balem, balam, przestrze*, uwaga na, ostrzeg*, uwazajcie, ponizej
-1.5: duch* przes*, wytarl*, wyciera*, sciera*, starl*, zuzyl*, zuzyt*, wypada*, wypadl*, odbarw*, puscil*, puszcza, zszar*, niedzial*, niedokladn*, niechluj*, krzywo
-2: zwiedl*, zwiedn*, wiedn*, zanizon*, mikroskop*, utrudni*, utrudnion*, niedokrec*, rozmaza*, rozmazuj*, roztopi*, roztapia*, martw* piksel*, peklo, wypali*, wyplowi*, odrzuc*
-1: naprawi*, powinien, powinno, powinna, zamiast, rzekom*, juz po, dopiero po
0: kosz na, kosza na, kosz pikn*, problematyk*, zbita cena, stara sie, stara dobra
0: glosnik*, glosnicz*, glosno i, zalanie wrz*, szkodnik*, szkoda ze tak pozno, tylko zaluje, ukryte skarb*, dramaturg*, gorzka czekolad*, gorzkiej czekolad*
0: kapi sie, placzesz, blad w adresie, slabosc do, mam slabosc, pieklo sie, grozny wygl*, kruche ciast*, stare zlo, wolny czas, wolnym czasie
0: serwis obiad*, serwis kaw*, slabiej, kruchosc, brzydze, cierpliwosc, meczy wzrok, kwasny cukier, glosno, nie ma problemu
-1: stary, stare, stara, chory, piecze, wolno, kruch*, gorzki*, gorzk*, kwasn*, tlust*, boje sie, glosn*
-1.5: szkod*
-2.5: skora piecze, piecze skor*, pieka oczy, ukryte koszt*, ukrytych koszt*, kapie, kapal*, odpada, odpadaj*, odpadl*
-0.6: czekam
0: niszczark*, peklow*
`
