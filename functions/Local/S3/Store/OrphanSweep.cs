using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>Removes what a crash left behind: files of earlier runs that the catalogue does not refer to.</summary>
internal static class OrphanSweep
{
    const int FilesPerLook = 1000;

    public static void Run(Database database, ObjectFiles files, CancellationToken cancellationToken)
    {
        foreach (var ids in files.OfEarlierRuns().Chunk(FilesPerLook))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Remove(database.Read(connection => Contents.Unreferenced(connection, ids)));
        }
    }
}
