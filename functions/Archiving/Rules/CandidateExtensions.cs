namespace OnPut.Archiving.Rules;

static class CandidateExtensions
{
    /// <summary>Whether somebody looked this up, found or not.</summary>
    public static bool Knows(this ArchiveCandidate candidate, ObjectAspects aspect) => (candidate.Known & aspect) != 0;
}
