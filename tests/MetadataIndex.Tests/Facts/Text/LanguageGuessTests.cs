using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "All human beings are born free and equal in dignity and rights. They are endowed with reason and should act towards one another in a spirit of brotherhood.")]
    [InlineData("de", "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.")]
    [InlineData("fr", "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.")]
    [InlineData("es", "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.")]
    [InlineData("it", "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.")]
    [InlineData("pt", "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.")]
    [InlineData("nl", "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.")]
    [InlineData("sv", "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och bör handla gentemot varandra i en anda av broderskap.")]
    [InlineData("da", "Det var en kold aften, og han havde ikke set hende efter det, der blev sagt. Hvad skulle han også have gjort mellem alle de andre?")]
    [InlineData("nb", "Det var en kald kveld, og han hadde ikke sett henne etter det som ble sagt. Hva skulle han også ha gjort mellom alle de andre? Jeg vet ikke nå.")]
    [InlineData("fi", "Kaikki ihmiset syntyvät vapaina ja tasavertaisina. Heille on annettu järki, mutta se ei ole kuin osa siitä, mitä he myös ovat, kun he toimivat kanssa.")]
    [InlineData("pl", "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i nie jest to tylko dla nich.")]
    [InlineData("cs", "Všichni lidé rodí se svobodní a sobě rovní. Jsou nadáni rozumem a svědomím, ale mají také jednat, protože to je tak a není to jinak, když se to stane.")]
    [InlineData("hu", "Minden emberi lény szabadon születik, és egyenlő méltósága van. Az emberek, ha azt kell mondani, hogy nem csak ez volt, de még más is.")]
    [InlineData("ru", "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга так же, как и все мы.")]
    [InlineData("uk", "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і повинні діяти у відношенні один до одного, як це є, або що вже було.")]
    [InlineData("el", "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.")]
    [InlineData("he", "כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם")]
    [InlineData("ar", "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق وقد وهبوا عقلا من الله على هذا أن يعامل بعضهم")]
    [InlineData("ja", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。")]
    [InlineData("zh", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。")]
    [InlineData("ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.")]
    public void Running_text_is_known_by_its_small_words_or_its_script(string language, string text) =>
        Assert.Equal(language, LanguageGuess.Of(text));

    [Fact]
    public void Names_of_commands_do_not_outweigh_east_asian_text() =>
        Assert.Equal("ja", LanguageGuess.Of("git commit --amend --no-edit は直前のコミットを修正するための便利な機能です"));

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("4711 0815 12345 67890")]
    [InlineData("static int Main(string[] args) { foreach (var arg in args) Console.WriteLine(arg.Length + 1); return args.Length == 0 ? 1 : 0; }")]
    [InlineData("lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua")]
    public void Where_little_tells_nothing_is_said(string text) => Assert.Null(LanguageGuess.Of(text));
}
