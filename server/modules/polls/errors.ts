import createError from '@fastify/error'

export const PollNotFound = createError('POLL_NOT_FOUND', 'No poll has the id %s', 404)
export const PollOptionNotFound = createError('POLL_OPTION_NOT_FOUND', 'This poll has no answer %s', 404)
export const PollImageNotFound = createError('POLL_IMAGE_NOT_FOUND', 'No picture of a poll has the id %s', 404)
export const PollNotStarted = createError('POLL_NOT_STARTED', 'This poll has not begun', 409)
export const PollOver = createError('POLL_OVER', 'This poll is over', 409)
export const PollVoteFinal = createError('POLL_VOTE_FINAL', 'A vote in this poll cannot be changed', 409)
export const PollVotersOnly = createError('POLL_VOTERS_ONLY', 'Only %s may vote in this poll', 403)
export const PollResultsHidden = createError('POLL_RESULTS_HIDDEN', 'The counts of this poll are not to be seen, or not yet', 403)
export const PollFrozen = createError('POLL_FROZEN', 'The question and the answers stay as they are once there is a vote', 409)
export const PollStateConflict = createError('POLL_STATE_CONFLICT', 'A poll that is %s cannot do that', 409)
