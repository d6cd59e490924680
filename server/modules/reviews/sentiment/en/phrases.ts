/** English phrases, and the words that turn, raise or lower what stands beside them; see `parse`. */
export const PHRASES = `
+3: highly recommend*, would recommend, strongly recommend*, definitely recommend*, can not recommend _ enough, can not recommend _ _ enough, can not say enough, not say enough, can not praise, can not be beat, can not beat
+3: can not go wrong, could not be happier, could not be more pleased, could not be better, could not ask for, could not have asked, could not be more happy, not be happier, never been happier
+3: never disappoint*, never let _ down, not disappoint*, not be disappointed, no complaints, no complaint, zero complaints, no problem*, no issue*, no trouble*, without problem*, without any problem*
+3: no regrets, not regret, not regretted, nothing but good, nothing but praise, nothing bad, nothing wrong, no flaws, no fault, no faults, trouble free, problem free, hassle free, no hassle
+3: better than expected, better than i expected, exceeded _ expectations, beyond _ expectations, above and beyond, blown away, blew me away, knocked my socks, on point, spot on, top notch
+3: must have, must see, must buy, must try, a must, go get it, buy it, buy this, go see, see it, see this, check it out, check this, five stars, 5 stars, 5 star, five star, 10 10, 5 5, 10 out, a 10
+3: will be back, will return, will definitely, will certainly, definitely be back, be back soon, going back, go back again, come back again, coming back, come back, keep coming, keep going back
+3: will buy again, buy again, would buy, order again, ordering again, would go back, go back for, will go back, back for more, would go again, i would go, can not wait, could not wait, look* forward
+3: worth every, well worth, worth it, worth the, worth checking, worth watching, worth seeing, worth your, great value, good value, great price, good price, great deal, good deal, great buy, good buy
+2.5: as described, as advertised, as expected, as promised, as pictured, exactly what i, just what i, just as, works as, does what, does the job, do the job, gets the job, does its job, did the job
+2.5: well made, well built, well done, well written, well acted, well crafted, well paced, well executed, well cooked, well prepared, well designed, well seasoned, well, like a charm, like new, brand new
+2.5: like a glove, on time, ahead of time, in no time, right away, easy to, so far so good, so good, no wait, hands down, by far the best, one of the best, one of my favorite*, all time, of all time
+2.5: thumbs up, two thumbs, kudos, hats off, bravo, props, hit the spot, to die for, melt* in, out of this world, crazy good, damn good, kick ass, bad ass, badass, the bomb, cracked me up, hell of a
+2.5: holds up, held up, hold up, holds a charge, holds charge, stays in, stays on, stay in, stays put, long lasting, battery life is, last* long, lasts long, lasts forever, still works, still going
+2.5: do yourself a favor, look no further, do not hesitate, do not miss, not miss, never gets old, never gets tired, not get enough, not get any better, not stop laughing, keeps you, edge of _ seat
+2: big fan, huge fan, i like, i liked, really like*, also like, we liked, liked, likes, like it, like the, like this, like how, likable, i like it, glad i, glad we, so happy, very happy, a lot of fun
+2: not bad, not too bad, not a bad, not expensive, not too expensive, no dropped, no noise, no static, no longer have to, not have to wait, never fails, never failed, never had a problem
+2: never had any, not had any, not have any problem*, wrong with, nothing to complain, one of a kind, feel good, feels good, feels great, pleasant surprise, pleasantly surprised, worth the wait, good thing
-3.5: not recommend*, would not recommend, can not recommend, could not recommend, never recommend, do not recommend, not buy, not purchase, do not buy, dont buy, do not purchase, do not waste, not waste
-3.5: never again, never buy, never order, never go, never going, never return, never come, never be back, not be back, not be going, not go back, not going back, not be returning, not return, not come back
-3.5: not coming back, not be coming, not ever, never ever, waste of, waste your, wasted my, waste my, waste time, stay away, stay far away, steer clear, keep away, run away, run from
-3.5: do not bother, not bother, do not go, do not eat, do not make the same, do not get, do not order, skip this, skip it, pass on, buyer beware, look elsewhere, somewhere else, go elsewhere, elsewhere
-3.5: one star, 1 star, zero stars, 0 stars, no stars, negative stars, 0 10, 1 10, 2 10, 1 5, 1 out, 2 out, two stars, 2 stars, thumbs down, rip off, money down the drain, down the drain, save your money
-3.5: save your, lost my money, want my money, money back, my money back, get my money, not worth, not work*, no work, not even work, stopped working, stop* working, quit working, quits working, ceased to
-3.5: never worked, no longer work*, does not work, did not work, not function*, not turn on, not charge, not fit, not hold, not stay, not last, not connect, not pair, not compatible, not support, not hear
-3: not good, no good, not great, not happy, not impressed, not like, not enjoy, not satisfied, not pleased, not care, not interested, not funny, not fresh, not clean, not clear, not right, not love
-3: not comfortable, not easy, not loud enough, not enough, not very, not as good, not as, not so, not even, not what i, not what it, not understand, not make sense, not much, not that great
-3: nothing special, nothing great, nothing new, nothing like, nothing more, nothing to, nothing about, not one, not any, not really, not exactly, no sense, no point, no reason, no idea, no one, no help
-3: no flavor, no taste, no plot, no story, no character, no chemistry, no customer service, no service, no refund, no response, no answer, no way, no thanks, no signal, no volume, no sound, no longer
-3: too small, too big, too large, too loud, too long, too short, too much, too many, too bad, too expensive, too thin, too thick, too heavy, too slow, too hot, too cold, too dry, too salty, too sweet, too *
-3: fall* apart, fell apart, let down, lets down, letdown, let me down, left a bad, bad taste, turned off, turn off, turn* me off, put off, fed up, sick of, tired of, had enough, give up, gave up, giving up
-3: could have been better, could be better, could have been, should have been, would have been better, better off, better luck, if only, best thing about, supposed to, was supposed, used to be
-3: gone downhill, go downhill, downhill, went downhill, avoid at all, at all cost*, last time, not any more, for the first, only good thing, only thing, poor quality, low quality, bad quality, cheap quality
-3: cheaply made, poorly made, made in china, low budget, looks cheap, feels cheap, cheap plastic, cheaply, piece of, hunk of, pile of, load of, full of holes, deal breaker, third time, second time
-3: hour wait, minutes for, took forever, takes forever, forever to, takes too, took so long, takes a long, waited for, waited and, still waiting, never came, never showed, never got, never brought, not come
-3: never answered, never responded, ignored, hung up, on hold, out of stock, out of order, sent it back, sending it back, return it, returned it, returning this, had to return, got sick, food poisoning
-3: fingers crossed, make fun, made fun, how bad, so bad, that bad, even worse, what a waste, what a joke, what a shame, a shame, such a shame, big mistake, huge mistake, mistake of, nice try, yeah right
-2.5: i wish, wish i would, wish i could, wish there, i guess, falls short, fell short, fall short, short of, lack of, after a week, after one, after two, after a month
-2.5: after 2, after 3, after a couple, after a few, within a week, within a month, within two, in two weeks, under a, first week, first day, first time i used, a month later, only a, only a few, lasted only
-2.5: hard time, hard to, hard as, bad experience, worst experience, never been so, sub par, under cooked, over cooked, over priced, over rated, under whelm*, over salted, a bit too, way too, far too, much too
-2.5: walked out, walk out, get up and leave, left hungry, rather, would rather, i had rather, unless you, trying too hard, tries too hard, was hoping, had hoped, expected more, expecting more, expected better
0: not only, not to mention, not just, could not have been, no doubt, no question, without a doubt, no matter, no less, not long, not until, nothing less, no need, never seen, never had, never before
0: would be, long time, first time, at all times, been disappointed yet, all the time, good luck, used to, kind of place, kind of food, if you like, looks like, look like, looked like, feels like, felt like
0: tasted like, tastes like, seems like, seemed like, sounds like, sounded like, something like, like a, like an, like they, like you, like i, like we, like he, just like, would like, people like, smells like
0: as well, well as, oh well, might as well, very well could, as good as, as well as, well over, hit or miss not, last long not, rather than, check it out not, nothing but, last time i, me too, this one too
~3: hit or miss, so so, meh, average, mediocre at best, middle of the road, nothing to write home, not bad not good, okay, ok, alright, passable, acceptable, could be worse, mixed feelings, mixed bag
~2: fair, decent enough, nothing fancy, fine i guess, tolerable, adequate, neutral, neither good nor bad, ordinary, standard, typical, usual, just ok, just okay, was ok, is ok, half and half, three stars, 3 stars
-2.5: better than this, better than these, have had better, had better, seen better, sounds better than, better elsewhere, fooled, below average, below expectations, below par
-1.5: less than, wish i had, the less i, at best, you can not, not sure
+2: was hooked, got hooked, hooked on, will not regret, broke my heart, above average, never a dull, not a dull, must have been worth
0: at all, yet another, must have been, would have to, do not have to, do not need, do not even realize, if not, whether or not, not that i, hot dog
x1.3: very, really, so, extremely, incredibly, absolutely, totally, completely, truly, super, highly, especially, particularly, most, such, by far, thoroughly, utterly, ridiculously, deeply
x1.3: insanely, exceptionally, definitely, always, entirely, simply, quite, way, much, all around, beyond
x0.7: slightly, somewhat, a bit, a little, little, bit, fairly, relatively, kinda, sorta, sometimes, occasionally, mildly, partly, partially, mostly, almost, probably, maybe, might
not 4 -1.2: not
not 4 -1: never, cannot, ain, hardly, barely, scarcely, rarely, nobody, none, nowhere, nor, neither
not 4 -0.7: no, without, nothing, zero
not 8 -0.5: not think, not believe
not 4 -0.5: not one bit, not a single, not in the least, not a bit
not 3 -2: lacks, lack, lacked, lacking, far from, anything but, if it were, away from
but: but, however, yet, except, until, nevertheless, nonetheless, still, other than, only problem, only complaint, aside from, on the other hand
but -1.5: unfortunately, sadly, alas
though: although, though, despite, even though, while, in spite of, whereas
`
