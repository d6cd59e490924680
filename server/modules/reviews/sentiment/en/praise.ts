/** English words that praise: stems end in an asterisk, see `parse`. What looks alike and does not praise follows with 0. */
export const PRAISE = `
+3.5: masterpiece*, perfect, perfectly, perfection, flawless*, outstanding*, phenomenal*, exceptional*, superb*, magnificent*, brillian*, fantastic*, amazing*, amazed, astonish*
+3.5: awesome*, excellent*, excels, wonderful*, best, incredibl*, extraordinar*, unbeatable, unforgettable, spectacular*, sublime, stellar, heaven*, breathtaking*
+3: great, greatest, love, loved, loves, loving, lovingly, lovely, adore*, adorable, delicious*, delightful*, delight, delights, delighted, fabulous*, terrific*, marvelous*
+3: gorgeous*, beautiful*, beauty, stunning*, exquisite*, impeccabl*, superior, remarkabl*, recommend*, thrilled, ecstatic, elated, overjoyed, masterful*, riveting, compelling*
+3: captivating, enthralling, mesmeriz*, spellbinding, gripping, hilarious*, poignant*, charming*, enchanting, touching, heartwarming, uplifting, inspiring, inspired, inspirational
+3: scrumptious, yummy, yum, tasty, tastiest, succulent, mouthwatering, flavorful, flavourful, divine, heavenly, excellently, genius, gem, treasure, jewel, favorite*, favourite*
+2.5: impress*, pleased, pleasing*, pleasure, pleasant*, satisf*, happy, happier, happily, glad, gladly, thank, thanks, thankful*, grateful*, enjoy*, good, nice, nicely, nicest
+2.5: wow, coolest, fun, funny, funniest, funnier, joy, joyful, blast, winner, wins, win, rocks, rocked, rock, sweet, sweetest, cute, elegant*, classy, stylish, sleek, sexy, sharp
+2.5: comfortabl*, comfy, cozy, cosy, comfort, reliab*, dependable, durab*, sturdy, sturdier, solid, solidly, robust, rugged, premium, topnotch
+2.5: fast, faster, quick, quickly, prompt, promptly, speedy, swift*, timely, efficient*, instantly, seamless*, smooth, smoothly, effortless*, easily, easy, easier, easiest
+2.5: friendly, friendliest, helpful, attentive, courteous, polite*, professional*, knowledgeable, accommodating, welcoming, warm, caring, kind, kindly, gracious*, generous*
+2.5: fresh, freshest, tender, juicy, crisp, crispy, moist, creamy, flaky, hearty, healthy, authentic, homemade, rich, savory, refreshing, fluffy, aromatic, fragrant
+2: worth, worthwhile, worthy, affordable, inexpensive, bargain, steal, reasonabl*, useful, handy, practical, convenient*, versatile, effective*
+2: clearly, crystal, bright, vivid, accurate*, precise*, responsive, intuitive, innovat*, clever*, smart, creative*, ingenious, fits, fit
+2: improved, improves, improvement*, better, strong, stronger, strongest, powerful, lightweight, compact, secure, securely, safe, safely, clean, cleanest, spotless, tidy
+2: addict*, crave, craving, memorable, entertain*, engaging, engrossing, absorbing, interesting*, fascinat*, thoughtful*, believable, convincing*, realistic*, talented
+2: talent, gifted, charisma*, witty, wit, clever, chemistry, legendary, timeless, iconic, epic, artful*, artistic*, superlative, subtle, nuanced, skillful*
+2: triumph*, success*, succeed*, accomplish*, admir*, applaud*, praise*, appreciat*, cherish*, treasured, rewarding, relax*, soothing, calming, luxurious, lavish, plush
+2: joyous, magic*, magical*, wonders, charm, charms, thrill*, thrilling, exciting, excited, excitement, energetic, vibrant, colorful, colourful, handsome, attractive
+2: trust*, honest*, fairly priced, genuine*, legit, authenticity, integrity, welcome, welcomed, complement*, compliment*, complimentary, bonus, pros
+1.5: functional, durable, lasts, lasted, lasting, sufficient, adequate*, suitable, compatible, matches, matched, glove, snug, snugly, protects
+1.5: hip, fancy, upscale, trendy, plentiful, generous, hot and fresh, satisfying*, filling, seasoned, cooked to perfection
+1.5: outdid, pamper*, exceed*, surpass*, unmatched, rave, raving, promising, hope, hopeful, laugh*, giggle*, smile*, smiling, tears of
+1.5: proper*, correct*, ideal, ideally, hit, gift, blessing, blessed, lifesaver, savior, saviour, godsend, life saver, ultimate, finest, fine, decent*, ok with, pleasantly
0: worth of, worth the wait not, works of, work of, fast food, fit in, hit the, hit my, matched with, light bulb*, fair warning, right now, right after
0: right before, right next, right out, right in, right on the, right there, right here, rock bottom, fun of, making fun, rich people, better than nothing, sort of
0: pretty much, plus side, easy listening, quality of, quality control, free of, free time, feel free, welcome to, good morning, good intentions
0: cold fish, love story, love triangle, in love with, love interest, love scene*, original price, original one, classic rock, warm up, warmed up, solid state
0: best buy, best case, best bet, great grand*, thank god, thanks to, special effects, clean up, super bowl, win win, win lose, hope this, hope to god
0: i hope, hope they, hope you, hope it, better be, better not, better spent, better quality, sharp edge*, sharp corner*, strong smell, strong odor
0: fit for, fits all, like a glove not, clear that, clear up, clear to, it clear, deal with, no big deal, big deal, a great deal of, moving on, moving part*
0: entertain myself, bright side, correct me, fine print, right side, right ear, right hand, works only
0: wonder if, wonder why, i wonder, wonder how, no wonder, thanks but
+1.5: working great, working well, works, worked, no wonder it is so good, simple and
+3: works great, worked great, works well, work well, worked well, works perfect*, work great, works fine, work perfect*, works like, working perfect*, works good, works flawless*
`
