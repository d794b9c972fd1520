using Microsoft.Data.Sqlite;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>A database that SQLite wrote.</summary>
internal static class SqliteFile
{
    public static byte[] With(params string[] statements)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                foreach (var statement in statements)
                {
                    using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in these tests.
                    command.CommandText = statement;
#pragma warning restore CA2100
                    command.ExecuteNonQuery();
                }
            }
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
