"""Words of two syllables that begin with h to n → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

H_TO_N: Final = """
hà: nội | nam tiên tiện tĩnh | khắc; hả: |  | dạ; hạ: tầng | cánh cấp du giá lưu thấp | đẳng điền
giọng hồi long mình nhiệt tằng tần tiện viện; hách: |  | dịch; hạch: | sách toán | nhân; hai: mặt
| bên lòng mươi | mang; hài: lòng | cốt hòa | họa; hải: đảo lý quan quân | cảng dương đội lưu
ngoại phòng sản | đạo ly vẫn vương yến; hãi: | hùng; hái: | lượm; ham: | hố muốn thích | mê; hàm:
súc | cấp lượng ơn răng số ý | chứa ếch; hãm: | hại; hạm: | đội; hàn: | điện gắn lâm xì | huyên
vi; hán: | học tự việt; hạn: chế | điền hán hẹp mức ngạch | định; hang: động | ổ; hàng: hóa loạt
ngày xóm | chục đầu giả hải không lậu năm rào rong tháng trăm triệu | đống hoa nằm ngũ nước quán;
hạng: mục |  | ngạch; hành: chính động lang pháp tinh trình vi | hạ hình hung hương khách khúc lý
nghề quyền trang | đạo nhân quyết tại tiến trạng văn xử; hãnh: | diện tiến; hạnh: phúc | kiểm
nhân; hao: | hụt mòn phí tổn; hào: | hiệp hoa hùng hứng khí phóng; hảo: | hạng tâm ý; hão: |
huyền; háo: |  | hức khí sắc; hát: | bội chèo ru xẩm xướng | hò; hạt: nhân | điều giống | tiêu;
hay: không là | biết | làm sao; hãy: |  | còn; hắc: | ín; hăm: | dọa hở; hẳn: |  | là; hắn: |  |
ta; hăng: | hái say; hằng: ngày | năm tháng | hà; hắt: | hiu hủi; hâm: | mộ nóng; hầm: | lò mỏ mộ
| tàu; hân: | hạnh hoan; hận: | thù; hấp: dẫn | lực thu thụ | tấp; hất: |  | hủi; hầu: hết như |
| bao; hậu: quả | cần mãi môn phương sự thuẫn tố | chiến thuẩn; hè: | phố thu; hé: |  | mở; hẹn: |
gặp | hò; heo: |  | hắt; hẻo: | lánh; héo: |  | hon mòn; hẹp: | hòi; hề: |  | gì; hệ: quả thống |
lụy sinh số trọng; hết: sức | lòng mình mức nhiệm | cả cấp đường mực nhẵn; hi: | sinh; hiểm: | ác
họa nguy trở yếu; hiếm: | có hoi muộn; hiên: | ngang; hiền: lành | hòa tài thảo triết từ | hữu
lương thục; hiển: |  | hiện nhiên vi; hiến: định pháp | chương dâng đất kế | thân; hiện: diện đại
hành hữu nay tại thực trạng tượng | hình thân trường vật | có giờ sinh tình; hiếp: | dâm đáp;
hiệp: định hội | đồng hòa lực nghị tác thương ước; hiểu: biết | được lầm rõ; hiếu: | chiến động
học khách kỳ thảo thắng; hiệu: lực quả suất trưởng | chỉnh đính lệnh phó ứng | chính sách; hình:
ảnh phạt sự thái thành thức | bóng dạng dung hài học mẫu tượng | cụ dáng luật như pháp sinh thù
thư; ho: | gà hen khan lao; hò: | hét reo | sơ; họ: | đạo hàng tộc; hoa: hồng | cúc cương đào đăng
hậu kiều lá lan lệ lợi mai màu quả sen tiêu | đá mầu nhài tiết văn; hòa: | âm bình đồng giải hợp
mạng nhạc nhập tan tấu thuận vốn | hiệp; hỏa: hoạn | lực táng tiễn tốc xa | hồng mai; hóa: | chất
dược đơn giá giải học sinh thạch thân trị | hợp kiếp ra; họa: | báo mi phúc sĩ tiết | âm; hoạch:
định; hoài: | bão nghi niệm | báo; hoan: nghênh | hỉ hô; hoàn: cảnh chỉnh tất thành thiện toàn |
cầu công hảo lưu nguyên trả | lương; hoãn: | nợ xung; hoán: | cải dụ đổi vị; hoạn: |  | nạn;
hoang: dã mang | đường hóa mạc phí sơ tàn vu | tàng; hoàng: | anh cung đế gia hậu hôn kim liên mai
sa yến | thành triều tử; hoảng: | hốt loạn sợ; hoành: | hành phi tráng; hoạt: động | bát cảnh chất
hình tính | tinh; hoặc: |  | là; học: sinh tập thuyết viên viện | bạ bổng đường giả hàm hành hỏi
kỳ lực nghề phần phí thuật trò vấn vị | quan vần việc; hỏi: | cung đáp han thăm; hòm: |  | thư;
hòn: |  | đảo; hỏng: | hóc máy | mắt; họp: | báo chợ giao hành mặt; hô: hấp; hồ: hởi sơ | tiêu |
khẩu mặt; hổ: | cốt phách thẹn | khẩu tương; hỗ: trợ | tương; hố: |  | tiêu; hộ: chiếu khẩu | dân
đê gia lý sinh tịch tống | giá; hôi: | hám thối; hồi: ký sinh | âm đáp giáo hương phục sức tỉnh tố
ức | đầu hộp tĩnh; hối: lộ | cải đoái hả hận tiếc; hội: chẩn đồng hè họp nghị nhập thao thảo thẩm
thi | chợ diện đàm đoàn ngộ quán sở thoại trường tụ viên ý | báo chủ chứng diễn kiến sinh tề thí
trưởng; hôm: nay qua sau trước | nào | nao này rày; hôn: nhân | lễ mê phối thú ước | loạn; hồn: |
hậu nhiên; hổn: |  | hển; hỗn: | độn hợp loạn; hồng: | cầu hào ngoại phúc y | nhung; hống: | hách;
hộp: thư | đen quẹt số; hốt: |  | hoảng; hờ: | hững; hớ: |  | hênh; hơi: | nước thở | hám; hời: |
hợt; hợm: |  | hĩnh; hơn: |  | cả hẳn là nữa; hờn: | dỗi giận | ghen; hớn: | hở; hợp: đồng hiến lý
pháp tác thành | điểm kim lệ lực lưu nhất phần quy tan thời tuyển ý | chất giao số; hớt: | hải
tóc; hù: | dọa; hủ: | lậu tục | tiếu; huân: | chương; huấn: | lệnh luyện thị; huê: |  | lợi; hun:
| đúc | hút; hung: | ác bạo dữ hãn hăng khí thủ; hùng: | biện cường dũng hậu hồn mạnh vĩ | hổ khí;
hụt: | hẫng | vốn; huy: động hiệu | chương hoàng; hủy: bỏ | diệt hoại; huyên: | náo thuyên; huyền:
bí | ảo diệu thoại; huyễn: |  | diệu; huyện: ủy | đảo đoàn đội lỵ thị | úy; huyết: | áp mạch thanh
thống tương | học; huynh: |  | đệ; huýt: | sáo; hư: | ảo cấu danh hại hỏng không vô; hứa: | hẹn
hôn; hưng: | phấn thịnh | khởi; hừng: | hực; hứng: | chịu khởi thú; hương: ước | hỏa nhu sen thôn
thơm vị | án hoa; hưởng: ứng | dương lạc lợi thụ; hướng: dẫn thiện | nghiệp nội tới | dương đạo;
hươu: | nai; hưu: | trí | quan; hữu: cơ hiệu nghị | hạn hảo ích quan tình trí | bang chí tài tính;
hy: vọng | hữu; ì: | ạch; í: | ới | ối; ích: | kỷ lợi; im: lặng | ắng bặt lìm | đi lịm; in: | ấn
dấu hệt sao thử | máy; inh: | ỏi; ít: hơn nhất | người nhiều ỏi | khi lâu oi ra; kẻ: | cướp địch
gian thù trộm | cả khác khó; kẽ: hở; kèm: theo | cặp; kém: | cỏi hiệu; keo: | kiệt sơn | kiết;
kéo: dài theo | co cờ; kẹo: | bánh; kẹt: | cứng xe; kê: | biên đơn khai; kề: | cận; kể: cả lại
trên từ | chuyện; kế: hoạch toán | cận nhiệm sách thừa tiếp; kềm: |  | cặp; kên: | kên; kênh: |
mương rạch truyền; kềnh: |  | càng; kết: hợp luận nối quả thúc tinh | án bạn cấu dính dư hôn nạp
nghĩa thân toán tủa | cuộc liễu; kêu: gọi | ca | gào; khả: năng thi | dụng nghi quan; khá: | cao
giả khen lớn nhiều; khác: biệt nhau thường | lạ với | gì lá vời; khách: hàng quan
sạn | du mời | khứa thể; khai: mạc sinh thác | báo giảng hoang hội man phá thông triển trừ trương
trường tử | sáng; khái: niệm quát | luận lược; kham: | khổ; khám: phá | bệnh nghiệm thai xét;
khan: | hiếm; khán: giả | đài phòng; khang: | kiện trang; khảng: |  | khái; kháng: chiến | án cáo
cự nghị nguyên sinh thể; khanh: |  | khách; khánh: | hòa kiệt thành tiết; khao: | khát quân |
vọng; khảo: sát | cổ cứu hạch nghiệm thí; khát: | khao nước vọng; khay: | nước; khắc: phục | ghi
họa nghiệt sâu | khoải tinh; khăn: | mặt quàng tay | gói tắm trắng xếp; khăng: | khăng khít;
khẳng: định | khái khiu; khắng: |  | khít; khắp: | cả nơi; khắt: khe; khâm: phục | liệm mệnh sai |
sứ; khẩn: cấp trương | cầu thiết | vái; khấn: | vái; khấp: | khểnh khởi; khập: |  | khiễng; khâu:
| vá; khẩu: hiệu | độ khí lệnh ngữ phần trang vị; khấu: | hao trừ; khen: ngợi thưởng | chê; khéo:
| léo tay; khép: kín | lại; khê: | đọng; khế: ước; khêu: |  | gợi; khi: nào | có đó | ấy không
nãy; khí: thế | áp công cụ đốt giới hậu nhạc phách quyển thải tượng | giời khái; khía: cạnh;
khích: | bác lệ; khiêm: | nhường tốn | nhượng; khiếm: khuyết | nhã thị thính; khiển: | trách;
khiêng: | vác; khiếp: | sợ | đảm; khiêu: | khích vũ; khiếu: kiện nại | oan tố; khinh: | rẻ suất
thường | chiến; khít: | khao; kho: | bạc bãi báu tàng; khó: chịu khăn | hiểu thở tính tránh |
nghèo nói; khoa: học | giáo mục trường | trương trưởng; khóa: | họp luận sổ trình | số; khoác: lác
| áo; khoai: | lang mì môn sọ tây; khoái: | cảm chí lạc | khẩu; khoan: hồng | dung thai thứ | đãi
khoái; khoản: nợ | đãi tiền; khoán: | sản trắng | ước; khoảng: cách | chừng không thời trống |
rộng; khoáng: | chất sản vật | dật; khoanh: vùng | tròn; khoảnh: | khắc; khóc: | lóc than; khỏe:
mạnh | khoắn; khói: |  | lửa; khô: | cằn hạn khan ráo | cứng khốc; khổ: sở | cực đau hạnh luyện |
nỗi; khốc: | liệt; khôi: phục | hài ngô; khối: lượng | đại phố u; khôn: | cùng khéo lanh lường
ngoan; khốn: | cùng đốn khổ nạn | khó; không: ai gian khí ngừng những phải thể | bao cần chỉ chiến
có còn đâu đổi đủ được ít kể lực lưu nên phận quân sao tập thấy trung vận | bào bằng chuyên cùng
dám dứt hề khéo khỏi mấy ngờ nhưng tên; khổng: | lồ tử; khống: | chế | chỉ; khờ: | dại khạo; khơi:
dậy thông | gợi nguồn; khởi: đầu kiện | công điểm động hành nghĩa nghiệp nguồn sắc sự tố xướng |
thảo; khớp: | xương; khu: phố vực | công dân đội trừ | nhà ủy; khuất: | bóng núi phục tất; khuây:
| khỏa; khúc: | ca chiết khuỷu mắc xạ | cua mắt; khuếch: | đại khoác tán trương; khung: | cảnh cửa
cửi giá hình; khủng: bố khiếp | hoảng; khuôn: khổ mặt | mẫu viên; khuya: | khoắt; khuyên: | bảo
can giải nhủ răn; khuyến: cáo khích nghị | học lâm mãi mại ngư nông; khuyết: điểm | danh tật
thiếu; khuynh: hướng | đảo gia; khử: | độc khuẩn trùng; khứ: | hồi; khước: | từ; khứu: | giác; ki:
| bo cóp; kì: |  | bo mục thực trung; kí: |  | cóp; kia: |  | mà; kích: | cầu động hoạt thích
thước; kịch: bản | hát liệt nói tính trường; kiêm: nhiệm; kiềm: chế | tỏa; kiểm: chứng duyệt điểm
định lâm nghiệm sát soát toán tra | dịch kê ngư phiếu; kiếm: | ăn chác lời sống tiền | cớ; kiệm: |
| lời; kiên: cố quyết | cường định nhẫn trì trung | nghị; kiến: nghị quốc thức trúc | giải tạo
thiết | lập; kiện: toàn | cáo hàng tụng; kiêng: | cữ kỵ | dè nể; kiếp: | sống; kiệt: | sức tác
xuất | quệ; kiêu: | căng hãnh ngạo | kỳ; kiều: | bào dân hối; kiểu: mẫu | dáng | hãnh; kim: | chỉ
cương hoàn khí loại ngạch tiền | chi oanh tiêm; kìm: | hãm; kín: | đáo mít; kinh: doanh ngạc
nghiệm phí tế | dinh điển độ hoàng khủng nguyệt thành tuyến | đô hãi hoảng nghĩa thánh; kình: |  |
ngạc; kính: phục trọng | cận mến thưa viếng yêu | cẩn đen lúp viễn; kịp: thời |  | thì; kỳ: diệu |
bí công hạn họp lạ nhông quan thi thị thú tích vọng | mục quái quặc thủ; kỷ: cương luật lục nguyên
niệm yếu | vật; kỹ: lưỡng năng sư thuật | càng nghệ xảo; ký: hiệu kết | âm giả gửi quỹ sự tên thác
túc ức | lục tự; kỵ: | binh mã sĩ; la: | bàn hét liệt mắng ó | cà đơn; là: vì | bao do; lá: đơn |
chắn cờ thư | gan; lạ: | lẫm lùng mắt tai thường | mặt; lác: |  | đác; lạc: hậu quan | đề giọng
loài lối nghiệp | đệ đường hầu hướng; lạch: | cạch; lai: | giống lịch tạp; lãi: suất | ròng; lái:
buôn | đò xe; lại: | càng còn gặp | giống người nhà; lam: | lũ | đồng nham; làm: ăn cho chủ công
giả lại nên ra rõ sao thuê tròn việc | bài chứng đẹp đường giàu giấy gương hại hàng lễ lợi mẫu mới
nghề nhà quen sai theo thủ tốt trái vườn | bạn bằng bộ cái cảnh chi đồng gì già giá hỏng hư khó
khổ lành lẽ luật mai mồi mối mướn người phiền quà rối ruộng thịt thuốc tôi tới trai vậy xong; lạm:
dụng phát quyền | thu | sát; lan: | can man rộng tỏa truyền; làn: sóng | đường; lãn: | công; lán:
|  | trại; lang: thang | bạt chạ; làng: xã | nghề quê xóm | chơi; lảng: | tránh vảng; lãng: phí
quên | mạn; láng: | giềng; lạng: | lách sơn; lanh: | lẹ lợi; lành: mạnh | lặn nghề tính; lảnh: |
lót; lãnh: đạo thổ tụ | chúa địa hải sự vực | đạm đủ; lánh: | mặt nạn xa; lạnh: | giá lẽo lùng
nhạt | buốt người tanh; lao: động | công dịch đao khổ lý phổi tâm; lào: | cai; lão: thành | hóa
làng luyện nông thị | quyền; láo: | nháo xược; lạo: | xạo; lau: | chùi sậy; lay: | chuyển động ơn;
lắc: đầu | lư; lăn: |  | xả; lặn: |  | lội ngụp; lăng: | kính mạ tẩm xăng; lẳng: |  | lặng; lắng:
| dịu đọng nghe; lặng: lẽ | im thinh; lắp: đặt ráp | ghép | lại; lặp: lại; lắt: |  | léo; lặt: |
vặt; lâm: nghiệp thời trường | đồng nguy sản sàng tặc thâm viên; lầm: | lạc lẫn lỡ than | đường lì
lũi; lẫm: | chẫm | liệt; lấm: | tấm; lân: | bang cận | bàng la; lần: lượt | đầu lữa này sau thứ
trước | mò; lẩn: | khuất quất tránh trốn; lẫn: nhau | lộn; lấn: chiếm sân | át cấn lướt | quấn;
lận: | đận; lâng: |  | lâng; lấp: đầy lánh; lập: hiến kế lại luận pháp quy trường tức | biên công
dị đông nghiệp phương trình | cập hội thể; lất: |  | phất; lật: | đổ lọng ngược tẩy; lâu: dài nay
| bền đời năm ngày | đài lâu; lậu: | vé; lây: | lan nhiễm | truyền; lầy: | lội; lẫy: |  | lừng;
lấy: chồng được lại làm | lòng mất vợ ý | lãi lời nhau; lẻ: tẻ | loi; lẽ: ra | phải; lẹ: |  |
làng; len: |  | lách lỏi; lẻn: |  | lút; lén: | lút; leo: | lét thang trèo; lẽo: | đẽo; lê: | lết
thê; lề: lối | đường | mề; lễ: hội tân | cưới đài giáo nghi phép phục tang vật | độ đường lạt
trọng; lệ: làng phí thuộc; lệch: | lạc; lên: án đường tiếng | cao đến lớp ngôi tới trên | bờ đời
giá mặt; lênh: |  | đênh; lệnh: | cấm | chỉ; lí: |  | dịch nhí ra; lịch: sử | sự thiệp trình;
liếc: | mắt; liêm: | chính khiết phóng sỉ; liên: bang hệ hoan hợp kết lạc minh quan thông tục |
danh doanh đoàn đới hiệp huyện ngành thôn tịch tiếp tỉnh tưởng xã ấp | can hoàn hồi quân;
liền: | nhau với;
liệt: kê | dương sĩ; liều: | lĩnh lượng mạng; liệu: pháp | có trình; lim: |  | dim; linh: hoạt
kiện | chi cữu động hồn thiêng tính | tinh; lĩnh: vực | hội; lính: |  | thủy; lo: lắng | âu liệu
lót ngại nghĩ sợ toan | tính; lò: | mổ | sưởi; lọ: |  | mọ; loài: người; loại: bỏ hình trừ | thể;
loan: | báo giá; loạn: | lạc luân thị; loang: | lổ | lỗ; loay: | hoay; lọc: | lừa; lõm: | bõm;
long: | trọng | lanh; lòng: đất sông tin | dân đường tham thành | thương vòng; lỏng: | lẻo; lóng:
| ngóng; lót: | tay; lọt: | lưới vào | lòng thỏm; lồ: | lộ ô; lỗ: hổng | lãi thủng vốn; lố: | bịch
lăng | nhố; lộ: trình | diện giới tẩy thiên | liễu; lôi: | cuốn kéo thôi; lồi: | lõm; lỗi: | hẹn
lạc lầm thời; lối: sống | đi ra vào; lộn: | ngược xộn; lông: | mày mi | lá; lồng: ghép | đèn lộng
ngực | kính lộn; lộng: | gió hành lẫy quyền; lột: | tả trần xác; lơ: | đãng là lửng | ngơ; lở: |
loét; lỡ: | cơ hẹn | cỡ; lơi: | lỏng; lời: hứa nói văn | chúc giải khai khuyên lãi lẽ | tựa; lợi:
dụng ích thế | nhuận quyền tức; lợm: | giọng; lởn: |  | vởn; lớn: lên tuổi | hơn lao mạnh nhất |
khôn; lợn: | nái rừng thịt; lớp: học | tập trưởng | lớp; lu: |  | mờ; lù: |  | lù; lũ: lụt quét |
lượt ống; lú: |  | lẫn; lúa: gạo mì | mùa nước thu xuân; lụa: | là; luân: chuyển | canh lưu lý
phiên; luẩn: | quẩn; luận: | án bàn chứng cứ điểm giải tội văn | lý; luật: định gia hình lệ pháp
sư | chơi dân đất | học khoa tục; lúc: đó nào này | bấy đầu | nãy; lục: bình | địa đục lâm lọi
quân soát; lui: | lại tới | bước cui; lùi: | bước; lung: | lay linh | tung; lùng: |  | bùng; lủng:
| củng lẳng; lũng: | đoạn; lúng: túng | liếng; luôn: luôn | là thể | miệng tay; luồn: | cúi lách;
luồng: | lạch; luống: | cuống; lút: |  | đầu; lụt: | lội; lũy: kế | thừa tích tiến; luyện: | kim
tập; lư: | hương; lữ: | đoàn hành khách quán; lừa: đảo | dối gạt; lửa: | đạn trại; lứa: | đôi
tuổi; lựa: chọn |  | là; lực: lượng | điền sĩ | cản lưỡng; lưng: | chừng vốn; lừng: | danh lẫy |
chừng; lững: | lờ thững; lười: | biếng nhác; lưỡi: | câu liềm | hái; lưới: | đánh điện trời vây;
lượm: | lặt; lượn: | lờ sóng; lương: thực | bổng duyên khô tâm thiện tri y; lưỡng: tính | cực hợp
lự viện | diện; lượng: | mưa | cả hình; lướt: | sóng ván; lưu: động hành thông trữ ý | ban chuyển
cữu giữ loát luyến lượng niệm tâm tồn trú truyền vong vực | danh; lựu: |  | đạn; ly: |  | dị; lý:
do | giải lịch luận số thú thuyết tính trí trưởng tưởng | lẽ sự tài; ma: túy | chay lực quái sát;
mà: |  | cả còn lại thôi; mã: | hiệu hóa lực số vạch | tấu; mách: |  | bảo; mạch: lạc |  | máu
ngầm; mai: | kia mối một phục sau táng vàng | mốt; mải: | mê miết; mãi: mãi | dâm | lộ; mái: | ấm
che đầu nhà | ngói tóc tôn; mại: dâm | bản; man: | mát rợ trá | mác; màn: | đêm hình; mãn: | hạn
kỳ nguyện tính; mạn: |  | tính; mang: lại | danh đến ơn sang tên thai theo tính về | đậm nặng ra
tiếng; màng: | lưới não | cứng nhện; mạng: lưới | nhện xã; manh: | nha | mún; mảnh: | dẻ đất ghép
khảnh vỡ vườn; mãnh: | hổ liệt lực thú; mạnh: mẽ | dạn khỏe tay; mào: | đầu gà; mạo: | danh hiểm
muội nhận; mát: | lành mẻ tay xa | lòng; mau: |  | chóng lẹ; màu: | da đỏ mỡ sắc vàng | nước; máu:
| lửa me mủ nóng thịt | ghen mê xương; may: mặc mắn | đo rủi; mày: | mặt mò râu; máy: bay móc tính
| ảnh bơm cày chiếu điện gặt ghi giặt in kéo lạnh phát ủi xúc | cái dệt đào fax nói nổ sấy xới;
mắc: |  | áo; mặc: dù | áo cả cảm định kệ nhiên niệm | dầu lòng sức; mắn: |  | đẻ; mặn: | mà |
chát; măng: | cụt non; mắng: | chửi mỏ nhiếc; mắt: | kính lưới nhìn xích | cá mũi xanh; mặt: bằng
đất hàng khác trái trận trời | cầu đường mũi nước phố số tiền trăng trước | biển cắt dưới kính mày
nặng trắng; mâm: | xôi; mầm: | bệnh mống non; mân: | mê; mẫn: | cảm cán tiệp; mập: | mạp mờ ú | ù;
mất: mát mùa tích | cắp đi điện giá gốc lòng mạng nhiều trộm | hút nước sức trí; mật: độ thiết |
báo danh khẩu mã ong thư ước vụ | dụ điện gấu; mâu: thuẫn; mầu: |  | mỡ sắc; mẫu: giáo mực | đơn
mã số vật; mấu: | chốt; mậu: | dịch; mây: | mù mưa; mầy: |  | mò; mấy: | ai khi năm | lăm; me: |
tây; mẹ: con | chồng ghẻ già kế nuôi | mày; men: |  | theo; méo: | mó; mẹo: | mực; mét: |  |
vuông; mê: | hoặc man mẩn muội say tín | mải; mềm: | dẻo mại yếu | nhũn; mến: | mộ phục thương;
mênh: | mông; mệnh: lệnh | danh đề giá hệ; mệt: mỏi | nhọc | lả; mi: | mắt; mì: | chính; mị: |
dân; mía: | lùi; miên: | man; miền: bắc nam trung | núi tây xuôi; miễn: trừ | cưỡng dịch giảm là
nhiệm phí thuế | nhiễm; miếng: | ăn cơm đất; miệng: | lưỡi | ăn; miệt: |  | mài; miêu: | tả; miếu:
| mạo; mỉm: | cười; minh: bạch chứng | châu họa mẫn tinh triết xác | điều định đức oan; mình: |
mẩy; mít: | tinh; mịt: |  | mù mùng; mò: | mẫm; mỏ: | hàn neo | lết; móc: | ngoặc nối túi; mọc: |
lên; mỏi: | mệt; mọi: | khi mặt người thứ việc | ngày; móm: |  | mém; mòn: | mỏi; món: | ăn |
hàng; mong: muốn | chờ đợi manh mỏi ước | sao; mỏng: | dính manh | mảnh; móng: | tay | vuốt; mô:
hình tả | phạm phỏng | hồ thức; mồ: côi hôi | mả | ma; mổ: | xẻ; mộ: | chí đạo địa phần; mốc: |
giới; mộc: | bản mạc; môi: sinh trường | giới; mỗi: một năm ngày người | khi tháng; mối: | hàng
liên quan | quân tình; mồm: | mép miệng; môn: | bài đồ học phái; mông: | lung | học; mồng: | tơi |
gà; mộng: | mơ tưởng; một: cách cửa khi lần lúc mặt mình số thể vài | chiều lòng phần trong | bề
bước chốc chút đôi đời hai hơi ít lát lời mạch mai mẻ mức mực niềm nơi tay thời tí và; mơ: ước |
hồ màng mộng; mờ: | ám ảo mịt nhạt | sáng; mở: cửa đầu ra rộng | đường lớp màn mang thầu | miệng;
mỡ: |  | màng; mời: | chào gọi thầu; mới: | có đây được lạ mẻ tinh | đấy đó phải rồi; mơn: | mởn
trớn; mù: | chữ lòa mịt quáng; mũ: | áo bảo nồi; mua: bán dâm sắm | chịu chuộc đất hàng lại nhà
vé; mùa: | đông hè khô màng mưa thi thu vụ xuân; múa: | lân rối; mục: đích tiêu | kích lục nát
ruỗng sư tử | từ; mùi: | hôi thơm vị | khét soa; mủi: | lòng; mũi: | đất khoan nhọn tên tiêm;
muối: | ăn biển dưa; muôn: | đời năm thuở vàn | ngàn vạn; muốn: | có được | vàn; muộn: | màng mằn
phiền; muông: | thú; mưa: | bão dầm đá gió lớn lũ phùn rào; mức: độ | cao lương nước phạt sống
tăng; mực: | nước thước | độ; mừng: | rỡ tuổi | công quýnh; mươi: |  | hai lăm; mười: | lăm một
năm | mươi; mượn: | cớ; mương: | máng phai; mường: | tượng | tưởng; mượt: | mà; mưu: | cầu đồ hại
kế lược mô sát sinh trí | lợi sách; mỹ: phẩm | học lệ mãn quan tho thuật viện | nghệ tục; na: | ná
pan; nam: bộ | cực định giới nữ sinh trung | phong tính vô; nan: giải | y; nản: | chí lòng; nạn:
nhân; nàng: |  | dâu tiên; nanh: |  | nọc; nao: | núng | nức; nào: |  | đâu đó là; não: | bộ; náo:
| động nhiệt nức; nạo: vét; nạp: | đạn điện; này: | nọ; nảy: sinh | mầm; nặc: |  | danh; năm: nay
qua | đầu học kia mới ngoái sau tháng trước | ba bảy kìa mươi năm tới xưa; nằm: | im ngoài trong
viện vùng | dài ngủ rải sát vật; nắm: lấy | bắt chắc được giữ tay vững; năn: |  | nỉ; nắn: |  |
nót; năng: động lực lượng suất | khiếu nổ; nắng: nóng | hạn mưa; nặng: nề | lòng lời | lãi nhọc
tình; nâng: cao cấp | bậc chất đỡ mức | niu; nâu: | sồng; nấu: | ăn cơm nướng; né: | tránh; nén: |
lòng; neo: | đơn; nẻo: | đường; nét: | chữ mặt | bút; nề: | hà nếp; nể: | nang trọng; nệ: | cổ;
nếm: | mùi trải; nên: |  | chăng thơ; nền: tảng | hành kinh móng nếp | trời; nếp: sống | nhà; nêu:
tên | cao gương ra rõ trên; nếu: không như | cần có | mà; nga: | mi; ngả: |  | mũ ngớn; ngã: ba |
bệnh giá tư | vật; ngạc: nhiên; ngai: | vàng; ngải: | cứu; ngại: | khó ngùng; ngàn: | năm | dặm;
ngán: | ngẩm; ngạn: | ngữ; ngang: tầm | bằng hàng nhau | nhiên tàng vai; ngành: nghề | dọc hàng;
ngao: |  | ngán; ngạo: | mạn nghễ; ngáp: |  | vặt; ngạt: | thở; ngay: cả | khi lập ngắn sau tại
thẳng thật trong từ | mặt; ngày: càng đêm kia lễ mai nay sau tháng trước xưa | công đầu giờ hội
mùa sinh | kìa một này ngày tốt; ngăn: chặn ngừa | cách cản cấm nắp | chận kéo; ngắn: | gọn hạn
ngủi; ngắt: | quãng | lời; ngặt: | nghèo nghẽo | nghẹo; ngâm: | thơ; ngầm: |  | ẩn; ngẫm: | nghĩ;
ngậm: |  | ngùi; ngân: hàng quỹ sách | khố phiếu; ngần: | ngại ngừ; ngẩn: | ngơ; ngẩng: |  | đầu;
ngập: | chìm lụt mặn tràn úng | mặt ngừng; ngất: | ngưởng xỉu; ngật: |  | ngưởng ngưỡng; ngẫu: |
hứng nhiên; ngây: | ngất thơ | ngô; nghe: thấy | được lời ngóng nhìn nói tin | như ra tiếng trộm;
nghẽn: | mạch; nghẹn: | lời ngào; nghèo: nàn | đói khó khổ túng; nghẹt: | thở; nghề: nghiệp; nghệ:
sĩ thuật | nhân | nghiệp; nghênh: | đón ngang; nghi: ngờ thức vấn | án hoặc kỵ lễ; nghỉ: hưu ngơi
phép việc | hè lễ mát | tay; nghĩ: | đến ngợi ra suy | thầm; nghị: định quyết viện | án lực sự
trường | hòa trưởng viên; nghĩa: là rộng vụ | cử lý tình trang | thục; nghịch: | cảnh lý; nghiêm:
cấm chỉnh khắc trọng túc | minh ngặt trang | chính nghị; nghiệm: thu | đúng số | thực; nghiên:
cứu; nghiền: | nát ngẫm; nghiến: |  | răng; nghiện: | hút ma | ngập; nghiêng: | mình ngả; nghiệp:
dư vụ | chủ đoàn; nghiệt: | ngã; nghìn: năm |  | dặm; ngo: | ngoe; ngõ: | hầu hẻm ngách xóm; ngó:
|  | nghiêng; ngoài: ra | giờ khơi mặt nước trời việc | da; ngoại: ngữ trừ vi | cảnh đạo giao hình
hối khoa khóa lai lệ ngạch ô quốc tệ thành thất thương trú tuyến vụ | bang hiện tình tỉnh; ngoan:
| cường ngoãn | cố; ngoạn: | cảnh mục; ngoằn: | ngoèo; ngọc: | bích lan trai; ngòi: | bút nổ;
ngon: | giấc lành miệng; ngón: | tay; ngọn: | cờ lửa nguồn | đèn gió; ngóng: | trông; ngọt: | bùi
lịm ngào; ngô: | đồng khoai nghê; ngổ: | ngáo | nghịch; ngỗ: | nghịch | ngược; ngộ: | độc nghĩnh
nhận; ngốc: | nghếch; ngôi: nhà sao | đền làng trường vị | thứ; ngồi: | đồng không lê tù; ngôn:
luận ngữ | từ; ngồn: | ngộn; ngổn: | ngang; ngông: | cuồng nghênh; ngột: | ngạt; ngơ: | ngác |
ngẩn; ngờ: | đâu nghệch vực; ngỡ: | ngàng; ngớ: | ngẩn; ngơi: |  | nghỉ; ngợi: | ca khen; ngu: |
dốt muội ngơ xuẩn | dân ý; ngủ: | dậy gật ngon say | ngày nhờ quên; ngũ: | cốc hành quả sắc | ngôn
thường; ngụ: | cư ngôn ý; ngục: | tù; nguệch: |  | ngoạc; nguôi: |  | ngoai nguôi; nguội: | lạnh
lòng tanh; nguồn: gốc lực vốn | cơn điện hàng lợi nhân nước thu tin | cội; nguy: cơ hại hiểm | cấp
kịch nan nga; ngụy: | biện quân quyền tạo trang; nguyên: nhân tắc thủ | âm bản chất chủ đán đơn
giá liệu lý mẫu quán sinh soái tiêu trạng tử văn vẹn | là tác; nguyền: | rủa; nguyễn: |  | du
trãi; nguyện: vọng | ước; nguyệt: | san thực; ngư: | cụ dân nghiệp phủ trường; ngữ: văn | cảnh
liệu pháp | học ngôn; ngự: |  | trị; ngựa: | vằn xe; ngưng: | đọng trệ | nghỉ; ngừng: | nghỉ |
trệ; ngước: | mắt; ngược: lại | chiều dòng đãi | mắt; người: dân lớn nhà ở ta thân yêu | bán bạn
bệnh chồng có con dùng dưng đầu đẹp đứng già học khác lạ làm lao mẹ nghèo nghiện nước phụ tiêu vợ
xưa | chứng đời gửi hùng kinh máy mẫu mình ốm quen thợ thương thường tình; ngưỡng: | cửa mộ;
ngượng: | ngùng; nha: |  | khoa; nhà: cửa hàng nghỉ nước ở thầu trọ trường văn | báo bếp cao chùa
dân đất đầu ga giáo hát hội khách kho khoa kính lao máy mồ nghề nông riêng rông sàn tang thơ thờ
thuốc tình trẻ tù vườn xưởng | bè buôn chồng có đèn gá giam giàu khó lá may mổ ngói ngươi quê
rường táng tôi trai trò trong tu tư vợ vua xe; nhã: | nhặn ý; nhá: |  | nhem; nhạc: sĩ | công cụ
kịch lễ trưởng viện | điệu; nhai: | lại; nham: | hiểm nhở thạch; nhàm: | chán; nhảm: |  | nhí;
nhan: | đề nhản sắc; nhàn: | nhã rỗi tản | hạ; nhãn: | hiệu lồng mác quan | quang tiền; nhang: |
khói; nhanh: chóng nhạy | gọn hơn nhẹn | tay; nhao: |  | nhác nhao; nhào: | lộn nặn | lặn; nhão: |
nhoét | nhoẹt; nháo: | nhác; nhạo: | báng; nhát: | gan; nhạt: | nhẽo nhòa | phai; nhàu: |  | nát;
nhảy: | cao cầu dù múa vọt xa | dựng; nhạy: | bén cảm; nhắc: lại nhở | đến; nhằm: | mục tạo vào;
nhắm: |  | mắt nghiền; nhăn: | nheo nhó | nhở; nhắn: tin | gửi nhủ; nhầm: lẫn; nhậm: |  | chức;
nhân: chứng dân đạo khẩu loại lực phẩm tài thân tố văn vật viên | ái bản công danh dịp gian giống
hậu hòa mạng nghĩa quả quyền rộng sâm sự tạo tâm thọ trung từ | chính chúng dạng hóa họa sư tình
tử; nhẫn: | cưới nại nhục tâm; nhấn: mạnh | chìm; nhận: định ra thấy thức việc xét | biết dạng
diện được hồ lời thầu | chân chìm lỗi mạng rõ thực tội; nhấp: | nháy nhô | nhố; nhập: khẩu lậu |
cảnh cuộc cư học liệu ngũ nhằng siêu tâm thế vai viện | ngoại; nhất: định là quán quyết thiết trí
| loạt nguyên tề thể thống thời | sinh thì; nhật: ký | bản báo dụng nguyệt trình | kỳ; nhậu: |
nhẹt; nhẩy: |  | cao cầu dù múa vọt xa; nhậy: |  | bén cảm; nhe: |  | răng; nhè: |  | nhẹ; nhẹ:
nhàng | nhõm tay; nhen: | nhóm; nheo: |  | nhóc; nhị: |  | nguyên; nhiễm: bệnh | độc khuẩn mặn
trùng; nhiệm: kỳ vụ | chức sở; nhiên: | liệu; nhiệt: tình | điện độ đới huyết kế
liệt lượng tâm thành; nhiêu: |  | khê; nhiều: | hơn khi lần lĩnh loại mặt năm người nhất nơi việc
| chuyện; nhiễu: | loạn nhương sự; nhìn: chung nhận thấy | thẳng xa; nhịn: | đói nhục; nhịp: |
điệu độ nhàng; nho: giáo | nhỏ | gia học lại nhã; nhỏ: bé lẻ | giọt nhẹ | nhắn nhẻ nhoi tuổi;
nhọc: | lòng nhằn; nhòm: | ngó; nhóm: | công máu | họp ngó; nhọn: | hoắt; nhô: | lên; nhổ: | cỏ
neo; nhồi: | máu nhét; nhộn: | nhịp; nhơ: | bẩn | đời; nhờ: | cậy có vả vậy; nhỡ: | nhàng; nhớ:
lại | đời nhung ơn | lời nhà ra; nhơn: |  | trạch; nhớp: |  | nháp; nhu: cầu | nhược yếu | mì;
nhũ: |  | đá; nhuần: | nhị nhuyễn; nhuận: | bút | đức; nhúc: | nhích; nhục: | mạ nhã; nhún: |  |
vai; nhung: | lụa; nhũng: nhiễu; nhuốm: | bệnh màu; nhuộm: | màu; nhút: | nhát; như: nhau sau thế
trên vậy | hình nguyện trước ý | ai cố cũ điên không là quả thanh thể vầy; nhựa: | đường thông;
nhức: | đầu nhối | nhói; nhưng: |  | mà; những: ai là | điều năm người nơi vấn việc; nhược: |
điểm; nhường: | lại nhịn | nào; nhượng: bộ; ni: | cô lông; niêm: yết | mạc phong; niềm: tin vui;
niệm: | phật; niên: | đại giám hạn học khóa vụ; nín: | nhịn; ninh: | bình hòa thuận; no: | ấm đủ;
nọ: | kia; noi: | gương theo; nòi: | giống; nói: chung chuyện dối lên riêng | đi ra rõ thật trên
với | bậy bừa dóc gì hay không là năng nhỏ thách thẳng thầm; non: | bộ kém nước sông trẻ yếu |
yểu; nong: |  | nước; nòng: cốt | nọc súng | cột nực; nóng: | bỏng bức lòng nực sốt | bừng; nô: |
nức | lệ; nổ: | mìn ra súng | máy; nỗ: lực; nổi: bật dậy tiếng | cộm lên trội | nóng; nỗi: niềm |
đau; nối: liền mạng | dài kết lại tiếp; nội: bộ các dung hàm vụ | chính địa đồng gián khoa lực
ngoại quy soi tại tạng tâm thành thất tiết tình tỉnh trợ trú | công động giàn khóa tiếp; nôn: |  |
nghén; nông: dân nghiệp sản thôn | cạn cụ dược hộ hội lâm nhàn nổi trường | nỗi; nồng: | ấm độ hậu
nàn nhiệt | thắm; nộp: thuế | đơn hồ ngân; nở: rộ |  | hoa; nợ: đọng | nần thuế; nơi: | khác làm
nào | nao; nới: | lỏng; nơm: |  | nớp; nụ: cười; núi: lửa non | cao rừng sông; nuôi: dưỡng trồng |
cấy nấng sống | trẻ; nuối: | tiếc; nuốt: | chửng | trửng; núp: | bóng; nữ: | công giới hoàng quyền
sắc sĩ sinh tính trang; nửa: | đêm ngày | vời; nữa: |  | cơ khi là rồi; nức: | lòng nở tiếng;
nước: da mặn mắt ngoài nhà sạch | đá giải lạnh lợ lũ mắm mưa ngầm ngọt non ta thải uống | độc ép
hoa lèo lớn máy ròng trước; nương: | nhờ rẫy tựa; nứt: | nẻ rạn
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
