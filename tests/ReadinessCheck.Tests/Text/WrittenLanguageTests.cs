using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public class WrittenLanguageTests
{
    [Theory]
    [InlineData("German", "Die Monteure sehen den Fehlercode erst vor Ort, weil er nicht im Auftrag steht. Sie fahren oft ein zweites Mal.")]
    [InlineData("French", "Les techniciens ne voient pas le code de panne avant d'être sur place, et ils doivent souvent revenir avec une pièce.")]
    [InlineData("Spanish", "Los técnicos no ven el código de la avería hasta que están en el edificio, y muchas veces tienen que volver con otra pieza.")]
    [InlineData("Portuguese", "Os técnicos não vêem o código da avaria antes de chegar ao prédio, e muitas vezes têm de voltar com uma peça.")]
    [InlineData("Italian", "I tecnici non vedono il codice del guasto prima di essere sul posto, e spesso devono tornare con un altro pezzo.")]
    [InlineData("Dutch", "De monteurs zien de foutcode pas als ze bij de lift staan, omdat die niet op de opdracht staat. Ze moeten vaak nog een keer rijden.")]
    [InlineData("Polish", "Serwisanci nie widzą kodu usterki, dopóki nie są na miejscu, ponieważ nie ma go na zleceniu. Często jest potrzebny drugi przyjazd, aby wymienić część.")]
    [InlineData("Czech", "Technici se o kódu závady dozví až na místě, protože na zakázce není. Často se musí vrátit, aby mohli díl vyměnit, a to je pro nás drahé.")]
    [InlineData("Swedish", "Teknikerna ser inte felkoden förrän de är på plats, eftersom den inte finns på ordern. De måste ofta åka en gång till för att byta delen.")]
    [InlineData("Danish", "Teknikerne kan ikke se fejlkoden, før de er fremme, fordi den ikke står på ordren. De skal ofte køre en gang til, efter at de har hentet noget.")]
    [InlineData("Norwegian", "Teknikerne kan ikke se feilkoden før de er framme, fordi den ikke står på ordren. De må ofte kjøre en gang til etter å ha hentet noe.")]
    [InlineData("Finnish", "Asentajat eivät näe vikakoodia ennen kuin he ovat paikalla, koska se ei ole tilauksella. Usein pitää ajaa vielä toisen kerran, jotta osa voidaan vaihtaa.")]
    [InlineData("Turkish", "Teknisyenler arıza kodunu ancak binaya gelince görüyor, çünkü iş emrinde yok. Çoğu zaman parça için bir kez daha gelmek gerekiyor ve bu bizim için çok pahalı.")]
    [InlineData("Romanian", "Tehnicienii nu văd codul de eroare până când nu sunt la fața locului, pentru că nu este pe comandă. De multe ori trebuie să se întoarcă cu o piesă.")]
    [InlineData("Hungarian", "A szerelők nem látják a hibakódot, amíg ki nem érnek, mert az nincs rajta a megrendelésen. Gyakran még egyszer ki kell menni, és ez nagyon drága.")]
    [InlineData("Indonesian", "Teknisi tidak dapat melihat kode kerusakan sebelum tiba di lokasi, karena kode itu tidak ada pada pesanan. Mereka harus kembali lagi untuk mengganti suku cadang.")]
    [InlineData("Chinese", "维修人员到达现场之前看不到故障代码，因为工单上没有。他们经常需要再跑一次。")]
    [InlineData("Japanese", "作業員は現場に着くまで故障コードを見ることができません。部品を取りに戻ることがよくあります。")]
    [InlineData("Korean", "기사들은 현장에 도착하기 전에는 고장 코드를 볼 수 없습니다. 그래서 자주 다시 방문해야 합니다.")]
    [InlineData("Russian", "Техники не видят код неисправности, пока не приедут на место. Часто приходится ездить ещё раз, чтобы заменить деталь.")]
    [InlineData("Ukrainian", "Техніки не бачать код несправності, доки не приїдуть на місце. Часто доводиться їхати ще раз.")]
    [InlineData("Cyrillic script", "Техниците не виждат кода на повредата преди да са на място.")]
    [InlineData("Greek", "Οι τεχνικοί δεν βλέπουν τον κωδικό βλάβης πριν φτάσουν στο κτίριο.")]
    [InlineData("Hebrew", "הטכנאים לא רואים את קוד התקלה לפני שהם מגיעים לבניין.")]
    [InlineData("Arabic", "لا يرى الفنيون رمز العطل قبل وصولهم إلى المبنى.")]
    [InlineData("Persian", "تکنسین‌ها پیش از رسیدن به ساختمان کد خرابی را نمی‌بینند.")]
    [InlineData("Hindi", "तकनीशियन इमारत में पहुँचने से पहले त्रुटि कोड नहीं देख सकते।")]
    [InlineData("Thai", "ช่างเทคนิคไม่เห็นรหัสข้อผิดพลาดก่อนที่จะถึงอาคาร")]
    public void A_text_in_another_language_is_recognised(string language, string body)
    {
        Assert.Equal(language, Of("", body));
    }

    [Theory]
    [InlineData("Fehlercode auf dem Auftrag")]
    [InlineData("Ajouter le code de panne")]
    [InlineData("Update the Über-Client to 日本")]
    [InlineData("")]
    public void What_is_short_counts_as_English(string title)
    {
        Assert.Null(Of(title, ""));
    }

    [Theory]
    [InlineData("Users of the German site see \"Der Auftrag ist nicht mehr gültig und kann nicht geöffnet werden\" and do not know what to do, because the order is still there.")]
    [InlineData("The label reads 故障代码, which the technicians in our Vienna office cannot read when they open the order.")]
    [InlineData("Los técnicos no ven el código de la avería hasta que llegan.\n\nTechnicians do not see the fault code before they are at the lift, so they have to come back with the part.")]
    [InlineData("Add de, la, el and un to the stop words of the search index that we use for the French and Spanish catalogues.")]
    [InlineData("DELETE FROM orders; DROP INDEX ix_orders_on_date; src/main/java/de/lift/Order.java NullPointerException at line 42 in prod eu-west-1")]
    [InlineData("Bump dependencies: serilog 4.2, xunit 2.9, polly 8.5, markdig 1.6, yamldotnet 18.1, csvhelper 34")]
    [InlineData("Our Kunde app in the Haus der Technik has no Anmeldung for guests, and the Portier has to let them in by hand.")]
    public void What_is_mixed_or_technical_counts_as_English(string body)
    {
        Assert.Null(Of("Fault code", body));
    }

    [Fact]
    public void An_English_template_around_it_does_not_hide_the_language()
    {
        string body = "## Steps to reproduce the problem\n\nIch öffne den Auftrag und sehe den Fehlercode nicht.\n\n"
            + "## What should have happened instead\n\nDer Fehlercode soll auf der Karte stehen, damit ich das Teil mitnehmen kann.";

        Assert.Equal("German", Of("Fehlercode", body));
    }

    [Fact]
    public void What_nobody_sees_and_comments_by_others_play_no_part()
    {
        const string german = "Die Monteure sehen den Fehlercode erst vor Ort, weil er nicht im Auftrag steht.";
        BacklogItem item = new() { Key = "A", Title = "Show the fault code", Body = $"<!-- {german} -->", Related = [new("comment", german, Markup.Plain)] };

        Assert.Null(WrittenLanguage.Other(ItemText.Of(item)));
    }

    [Fact]
    public void An_item_in_another_language_is_undetermined_and_not_missing()
    {
        BacklogItem item = new() { Key = "A", Title = "", Body = "Die Monteure sehen den Fehlercode erst vor Ort, weil er nicht im Auftrag steht." };

        Explanation explanation = new ReadinessChecker().Explain(item);

        Assert.Equal(5, explanation.Verdict.Findings.Count);
        Assert.All(explanation.Verdict.Findings, finding =>
        {
            Assert.Equal((Level.Undetermined, 0.0, false), (finding.Level, finding.Confidence, finding.Asked));
            Assert.Equal("written in German", finding.Reason);
            Assert.Null(finding.Question);
            Assert.Empty(finding.Evidence);
            Assert.Empty(explanation.Notes[finding.Criterion]);
        });
    }

    [SkippableFact]
    public void Labelled_items_are_English_but_for_a_few_in_German()
    {
        string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "READINESS_LABELLED_DATA names no folder with labelled items.");

        string[] others = [.. from file in (string[])["train.jsonl", "contrast.jsonl"]
                              from line in File.ReadLines(Path.Combine(folder!, file))
                              let item = JsonElement.Parse(line)
                              let language = Of(item.GetProperty("title").GetString()!, item.GetProperty("body").GetString()!)
                              where language is not null
                              select language];

        // Read by hand: these four are German from beginning to end.
        Assert.Equal(["German", "German", "German", "German"], others);
    }

    private static string? Of(string title, string body) =>
        WrittenLanguage.Other(ItemText.Of(new BacklogItem { Key = "A", Title = title, Body = body }));
}
