"""The modules that declare jobs, notices, and who is told what: named here, so that every process knows them all."""

# ruff: noqa: F401 - imported for what they declare

import domains.directory.contacts.nightly
import domains.directory.erasing
import domains.vehicles.notices
import support.custody
import support.forms.orphans
import support.jobs.retention
import support.notices.retention
import support.notices.sending
import support.notices.spreading
import support.workflow.passed
