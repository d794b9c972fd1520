namespace OnPut.MetadataIndex.Journal;

/// <summary>A file of the journal cannot be read.</summary>
public sealed class DamagedJournalException(string file, string reason, Exception? cause = null)
    : Exception($"{file} is no readable file of the journal: {reason}", cause)
{
    public string File => file;

    public string Reason => reason;
}
