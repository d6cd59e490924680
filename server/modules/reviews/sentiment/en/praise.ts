/** English words that praise: stems end in an asterisk, see `parse`. What looks alike and does not praise follows with 0. */
export const PRAISE = `
+3.5: masterpiece*, perfect, perfectly, perfection, flawless*, outstanding*, phenomenal*, exceptional*, superb*, magnificent*, brilliant*, fantastic*, amazing*, amazed, astonish*
+3.5: awesome*, excellent*, excels, wonderful*, best, incredibl*, extraordinar*, unbeatable, unforgettable, spectacular*, sublime, stellar, divine, heaven*, breathtaking*
+3: great, greatest, love, loved, loves, loving, lovingly, lovely, adore*, adorable, delicious*, delightful*, delight, delights, delighted, fabulous*, terrific*, marvelous*
+3: gorgeous*, beautiful*, beauty, stunning*, exquisite*, impeccabl*, superior, remarkabl*, recommend*, thrilled, ecstatic, elated, overjoyed, masterful*, riveting, compelling*
+3: captivating, enthralling, mesmeriz*, spellbinding, gripping, hilarious*, poignant*, charming*, enchanting, touching, heartwarming, uplifting, inspiring, inspired, inspirational
+3: scrumptious, yummy, yum, tasty, tastiest, succulent, mouthwatering, flavorful, flavourful, divine, heavenly, excellently, genius, gem, treasure, jewel, favorite*, favourite*
+2.5: impress*, pleased, pleasing*, pleasure, pleasant*, satisf*, happy, happier, happily, glad, gladly, thank, thanks, thankful*, grateful*, enjoy*, good, nice, nicely, nicest
+2.5: wow, cool, coolest, fun, funny, funniest, funnier, joy, joyful, blast, winner, wins, win, rocks, rocked, rock, sweet, cute, elegant*, classy, stylish, sleek, sexy, sharp
+2.5: comfortabl*, comfy, cozy, cosy, comfort, reliab*, dependable, durab*, sturdy, sturdier, solid, solidly, robust, rugged, well-made, quality, premium, top-notch, topnotch
+2.5: fast, faster, quick, quickly, prompt, promptly, speedy, swift*, timely, efficient*, instantly, seamless*, smooth, smoothly, effortless*, easily, easy, easier, easiest, simple
+2.5: friendly, friendliest, helpful, attentive, courteous, polite*, professional*, knowledgeable, accommodating, welcoming, warm, caring, kind, kindly, gracious*, generous*
+2.5: fresh, freshest, tender, juicy, crisp, crispy, moist, creamy, flaky, hearty, healthy, authentic, homemade, rich, savory, refreshing, fluffy, aromatic, fragrant
+2: worth, worthwhile, worthy, affordable, inexpensive, bargain, steal, reasonabl*, useful, handy, practical, convenient*, versatile, functional, effective*, works, worked, worth it
+2: clear, clearly, crystal, bright, vivid, crystal-clear, loud, accurate*, precise*, responsive, intuitive, innovat*, clever*, smart, creative*, ingenious, original, unique, fits, fit
+2: improved, improves, improvement*, better, strong, stronger, strongest, powerful, lightweight, light, compact, secure, securely, safe, safely, clean, cleanest, spotless, tidy
+2: hook*, addict*, crave, craving, memorable, entertain*, engaging, engrossing, absorbing, interesting*, fascinat*, thoughtful*, moving, believable, convincing*, realistic*, talented
+2: talent, gifted, charisma*, witty, wit, humor, humour, clever, chemistry, legendary, classic, timeless, iconic, epic, artful*, artistic*, superlative, subtle, nuanced, skillful*
+2: triumph*, success*, succeed*, accomplish*, admir*, applaud*, praise*, appreciat*, respect*, cherish*, treasured, rewarding, relax*, soothing, calming, luxurious, lavish, plush
+2: joyous, magic*, magical*, wonder, wonders, charm, charms, thrill*, thrilling, exciting, excited, excitement, energetic, vibrant, colorful, colourful, pretty, handsome, attractive
+2: trust*, honest*, fair, fairly priced, genuine*, legit, authenticity, integrity, welcome, welcomed, complement*, compliment*, complimentary, free, bonus, plus, pros, thumbs up
+1.5: works, working, functional, durable, holds, hold up, lasts, lasted, lasting, sufficient, adequate*, suitable, compatible, matches, matched, glove, snug, snugly, protects, protect
+1.5: special, deal, deals, hip, fancy, modern, upscale, trendy, variety, selection, options, plentiful, generous, hot and fresh, satisfying*, filling, seasoned, cooked to perfection
+1.5: outdid, pamper*, exceed*, surpass*, beats, beat, unmatched, rave, raving, promising, hope, hopeful, laugh*, giggle*, smile*, smiling, tears of, must have, must-have, must see
+1.5: proper*, right, correct*, ideal, ideally, super, hit, gift, blessing, blessed, lifesaver, savior, saviour, godsend, life saver, ultimate, finest, fine, decent*, ok with, pleasantly
0: worth of, worth the wait not, works of, work of, fast food, fit in, hits, hit the, hit my, matched with, light bulb*, lights, lighting, hot, fair warning, right now, right away, right after
0: right before, right next, right out, right in, right on the, right there, right here, rock bottom, fun of, make fun, making fun, rich people, better than nothing, kind of, kinda, sort of
0: pretty much, pretty, plus side, easy listening, quality of, quality, quality control, free of, free time, feel free, welcome to, good morning, good luck, goodbye, good thing, good intentions
0: cold fish, love story, love triangle, in love with, love interest, love scene*, original price, original one, originally, original, classical, classic rock, warm up, warmed up, solid state
0: best buy, at best, best case, best bet, great grand*, thank god, thanks to, special effects, special, effects, clean up, cleaned, cleaning, super bowl, win win, win lose, hope this, hope to god
0: hopefully, i hope, hope they, hope you, hope it, better off, better be, better not, better luck, better spent, better quality, sharp edge*, sharp corner*, loud, light, strong smell, strong odor
0: fit for, fits all, like a glove not, clear that, clear up, clear to, clear, it clear, deal breaker, deal with, dealing, no big deal, big deal, a great deal of, moving on, moving part*, moving
0: entertain myself, bright side, correct me, fine print, respect*, right side, right ear, right hand, right, protect, classic, selection, options, variety, working, works only, hold, holds
0: humor, humour, wonder, wonder if, wonder why, i wonder, wonder how, no wonder, success, unique, deal, deals, beat, beats, original, modern, simple, simply, plus, free, thanks but, hook*
+1.5: working great, working well, works, worked, no wonder it is so good, simple and
+3: works great, worked great, works well, work well, worked well, works perfect*, work great, works fine, work perfect*, works like, works as, working perfect*, works good, works flawless*
`
