/** What one would pick for Gmail alone, to be weighed. */
import * as sdk from '@inboxsdk/core';

export default sdk;
