using OnPut.MetadataIndex.Facts.Data.Sqlite;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class SqliteReaderTests
{
    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public void Tables_and_views_are_named_and_pages_counted(string encoding)
    {
        var file = SqliteFile.With(
            $"PRAGMA encoding = '{encoding}'", "PRAGMA page_size = 1024",
            "CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)", "CREATE INDEX by_name ON people (name)",
            "CREATE TABLE \"größe\" (x)", "CREATE VIEW adults AS SELECT * FROM people");

        var facts = Reading.Of(file, SqliteReader.Read);

        Assert.Equal(["people", "größe", "adults"], facts.Table!.Tables);
        Assert.Equal(file.Length / 1024, facts.Table.PageCount);
        Assert.Empty(facts.Problems);
    }

    [Theory]
    [InlineData(512)]
    [InlineData(65_536)]
    public void A_schema_of_many_pages_is_read_in_its_order(int pageSize)
    {
        var names = Enumerable.Range(0, 150).Select(i => $"table_{i:000}").ToArray();
        var comment = new string('x', 900);

        var facts = Reading.Of(
            SqliteFile.With([$"PRAGMA page_size = {pageSize}",
                .. names.Select(name => $"CREATE TABLE {name} (a /* {(name[^1] == '0' ? comment : "")} */)")]),
            SqliteReader.Read);

        Assert.Equal(names, facts.Table!.Tables);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_page_that_is_part_of_itself_is_a_problem()
    {
        var file = SqliteFile.With(["PRAGMA page_size = 512", .. Enumerable.Range(0, 50).Select(i => $"CREATE TABLE t{i} (a)")]);
        // The rightmost child of page 1 becomes page 1.
        file[100 + 11] = 1;
        file[100 + 10] = 0;

        Assert.Contains("part of itself", Assert.Single(Reading.Of(file, SqliteReader.Read).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_object_is_a_problem() => Assert.Single(Reading.Of([], SqliteReader.Read).Problems);
}
