using System.Text;
using FsCheck;
using FsCheck.Xunit;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.Tests.S3;

public sealed class EncodedWordsTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("é", "=?UTF-8?B?w6k=?=")]
    [InlineData("a café in town", "=?UTF-8?Q?a_caf=C3=A9_in_town?=")]
    [InlineData("a\r\nb", "=?UTF-8?Q?a=0D=0Ab?=")]
    public void What_a_header_cannot_carry_is_encoded(string text, string encoded) => Assert.Equal(encoded, EncodedWords.Encode(text));

    [Theory]
    [InlineData("=?UTF-8?B?w6k=?=", "é")]
    [InlineData("=?utf-8?q?a=20b_c=C3=A9?=", "a b cé")]
    [InlineData("=?ISO-8859-1?Q?=E9?=", "é")]
    [InlineData("=?UTF-8?B?w6k=?= \t =?UTF-8?B?w6k=?=", "éé")]
    [InlineData("before =?UTF-8?B?w6k=?= after", "before é after")]
    [InlineData("=?KOI8-R?B?w6k=?=", "=?KOI8-R?B?w6k=?=")]
    [InlineData("=?UTF-8?B?w6k?=", "=?UTF-8?B?w6k?=")]
    [InlineData("=?UTF-8?Q?a=2?=", "=?UTF-8?Q?a=2?=")]
    [InlineData("=?UTF-8?Q?a=xy?=", "=?UTF-8?Q?a=xy?=")]
    [InlineData("a =? b ?= c", "a =? b ?= c")]
    public void Words_are_decoded_and_what_is_none_stays(string text, string decoded) => Assert.Equal(decoded, EncodedWords.Decode(text));

    [Property(MaxTest = 500, Replay = "1,3")]
    public void Any_text_comes_back_from_words_of_75_characters(NonNull<string> given)
    {
        // A text that holds words itself is what they say, and surrogates come in pairs only.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(given.Get.Replace("=?", "é", StringComparison.Ordinal)));
        var encoded = EncodedWords.Encode(text);
        Assert.Equal(text, EncodedWords.Decode(encoded));
        if (encoded != text) Assert.All(encoded.Split(' '), word => Assert.InRange(word.Length, 1, 75));
    }
}
