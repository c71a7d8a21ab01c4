"""The modules that declare jobs and notices: named here, so that whoever runs jobs knows all of them."""

import domains.directory.contacts.nightly
import support.custody
import support.forms.orphans
import support.jobs.retention
import support.notices.retention
import support.notices.sending
import support.notices.spreading
import support.workflow.passed  # noqa: F401
