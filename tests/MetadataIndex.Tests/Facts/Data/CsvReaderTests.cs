using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Data.Csv;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("name,age\nAda,36\nAlan,41\n", ",", "name:text age:integer", 2)]
    [InlineData("name;height\nAda;1,65\nAlan;1,82\n", ";", "name:text height:number", 2)]
    [InlineData("name\tnote\nAda\tone, two\nAlan\tthree\n", "\t", "name:text note:text", 2)]
    [InlineData("id|when|ok\r\n1|2024-01-02|true\r\n2|2024-02-03|false\r\n", "|", "id:integer when:date ok:boolean", 2)]
    [InlineData("at,level\n2024-01-02T10:11:12Z,3.5\n2024-01-02 10:11:13,4\n", ",", "at:timestamp level:number", 2)]
    [InlineData("clock,door\n10:11:12,a\n10:11:13,b\n10:12:14,c\n", ",", "clock:text door:text", 3)]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n", ";", "a:integer b:integer", 1)]
    [InlineData("country,1960,1961,1962\nAruba,54211,55438,56225\nChad,1,2,3\n", ",",
        "country:text 1960:integer 1961:integer 1962:integer", 2)]
    [InlineData("# a comment\n# another, comment\na,b\n1,2\n3,-inf\n", ",", "a:integer b:number", 2)]
    [InlineData("Report of 2024\n\nregion,q1,q2\nnorth,1,2\nsouth,3,4\n", ",", "region:text q1:integer q2:integer", 2)]
    [InlineData("#id,name\n1,x\n2,y\n", ",", "#id:integer name:text", 2)]
    [InlineData("a,b\r1,2\r3,4\r", ",", "a:integer b:integer", 2)]
    public void Dialect_header_types_and_rows_are_found(string text, string delimiter, string columns, long rows)
    {
        var facts = Reading.Of(text, CsvReader.Read);

        Assert.Equal(columns, Columns.Of(facts));
        Assert.Equal((delimiter, true, rows, false),
            (facts.Table!.Delimiter, facts.Table.HasHeader, facts.Table.Rows, facts.Table.RowsAreEstimated));
        Assert.Empty(facts.Problems);
    }

    [Theory]
    [InlineData("a,b\n\"x, y\",1\n\"line\nbreak\",2\n\"say \"\"hi\"\"\",3\n", "a:text b:integer", 3)]
    [InlineData("a,b,c\n\"x \\\"quoted\\\", y\",1,p\n\"z\",2,q\n", "a:text b:integer c:text", 2)]
    [InlineData("a|b\n'x|y'|1\n'z|w'|2\n'v'|3\n", "a:text b:integer", 3)]
    [InlineData("a\tb\n5\" disk\t1\n\"3 inch\t2\n", "a:text b:integer", 2)]
    public void Quotation_marks_are_read_as_they_are_meant(string text, string columns, long rows)
    {
        var facts = Reading.Of(text, CsvReader.Read);

        Assert.Equal((columns, rows), (Columns.Of(facts), facts.Table!.Rows));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_table_of_values_alone_has_no_header()
    {
        var facts = Reading.Of("1,Ada,2.5\n2,Alan,3\n", CsvReader.Read);

        Assert.Equal("column1:integer column2:text column3:number", Columns.Of(facts));
        Assert.Equal((false, 2L), (facts.Table!.HasHeader, facts.Table.Rows));
    }

    [Fact]
    public void Texts_that_come_again_below_are_no_header()
    {
        var facts = Reading.Of("red,left\nblue,right\nred,right\n", CsvReader.Read);

        Assert.Equal((false, 3L), (facts.Table!.HasHeader, facts.Table.Rows));
    }

    [Fact]
    public void One_column_has_no_delimiter()
    {
        var facts = Reading.Of("name\nAda\nAlan\n", CsvReader.Read);

        Assert.Equal((null, "name:text", 2L), (facts.Table!.Delimiter, Columns.Of(facts), facts.Table.Rows));
    }

    [Fact]
    public void Postal_codes_are_texts_and_missing_values_are_of_any_type()
    {
        var facts = Reading.Of("code,n,empty\n01234,NA,\n99999,7,\n", CsvReader.Read);

        Assert.Equal("code:text n:integer empty", Columns.Of(facts));
    }

    [Fact]
    public void Ragged_rows_are_a_problem_that_names_the_first()
    {
        var facts = Reading.Of("a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n", CsvReader.Read);

        Assert.Equal("csv: 2 of 5 records have not 3 fields, the first is record 3", Assert.Single(facts.Problems));
        Assert.Equal(4, facts.Table!.Rows);
    }

    [Fact]
    public void The_header_says_how_many_fields_there_are_to_be()
    {
        var facts = Reading.Of("a,b,end\n1,2\n3,4\n5,6,2024-01-02\n", CsvReader.Read);

        Assert.Equal("a:integer b:integer end:date", Columns.Of(facts));
        Assert.Equal("csv: 2 of 4 records have not 3 fields, the first is record 2", Assert.Single(facts.Problems));
    }

    [Fact]
    public void A_quoted_field_left_open_is_a_problem()
    {
        var facts = Reading.Of("a,b\n\"p, q\",\"x\"\n\"r, s\",\"y\"\n\"t, u\",\"z\n", CsvReader.Read);

        Assert.Equal("csv: a quoted field is not ended", Assert.Single(facts.Problems));
    }

    [Fact]
    public void Utf_16_is_read_with_and_without_a_mark()
    {
        const string text = "größe;wert\r\n1;2\r\n3;4\r\n";

        foreach (var encoding in new Encoding[] { new UnicodeEncoding(false, true), new UnicodeEncoding(false, false),
            new UnicodeEncoding(true, false) })
            Assert.Equal("größe:integer wert:integer", Columns.Of(Reading.Of(text, CsvReader.Read, encoding)));
    }

    [Fact]
    public void Rows_of_a_long_file_are_reckoned_from_its_start()
    {
        var text = new StringBuilder("id,name\n");
        for (var i = 0; i < 100_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{100_000 + i},somebody\n");
        using var stored = new StoredObject(Encoding.UTF8.GetBytes(text.ToString()));

        var facts = Reading.Of(stored, CsvReader.Read);

        Assert.InRange(facts.Table!.Rows!.Value, 99_900, 100_100);
        Assert.True(facts.Table.RowsAreEstimated);
        Assert.InRange(facts.Text!.Lines!.Value, 99_900, 100_100);
        Assert.Empty(facts.Problems);
        Assert.InRange(stored.BytesFetched, 1, 512 << 10);
    }

    [Fact]
    public void An_empty_object_is_no_table()
    {
        Assert.Null(Reading.Of("", CsvReader.Read).Table);
        Assert.Null(Reading.Of("\r\n\r\n", CsvReader.Read).Table);
    }
}
